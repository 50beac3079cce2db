using Eap.Platform.Modules;

[assembly: Module(Name = "Platform", Description = "Modules, site database, units of work, settings, permissions, templates, files, outbox, due work, audit trail, recipes.", Category = "Infrastructure")]
