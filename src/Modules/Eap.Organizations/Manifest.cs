using Eap.Platform.Modules;

[assembly: Module(Name = "Organizations", Description = "The tree of unions: kinds, names with their dates, facts by year.", Category = "People")]
