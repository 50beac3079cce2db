using Eap.Platform.Modules;

[assembly: Module(Name = "Articles", Description = "Articles for workers: type, list by topic and audience, page, feeds, newest on the home page.", Category = "Content")]
