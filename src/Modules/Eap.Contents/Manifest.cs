using Eap.Platform.Modules;

[assembly: Module(Name = "Contents", Description = "The content engine: items, versions, definitions, parts, fields, index tables, editing, display.", Category = "Content")]
