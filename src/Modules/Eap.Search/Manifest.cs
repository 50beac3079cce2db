using Eap.Platform.Modules;

[assembly: Module(Name = "Search", Description = "Full-text search in Chinese over published public items, on SQLite FTS5 and on PostgreSQL.", Category = "Content")]
