using Eap.Platform.Modules;

[assembly: Module(Name = "Notifications", Description = "Messages to accounts: an inbox for everybody, mail for those who ask for it.", Category = "People")]
