using Eap.Platform.Modules;

[assembly: Module(Name = "Portal", Description = "What readers meet first: home, help now, notices, programmes, pages, feeds, sitemap, errors, display modes.", Category = "Content")]
