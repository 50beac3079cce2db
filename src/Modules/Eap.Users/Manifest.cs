using Eap.Platform.Modules;

[assembly: Module(Name = "Users", Description = "Accounts, sign-in, roles and grants: who acts for whom.", Category = "People")]
