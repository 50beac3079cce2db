using Eap.Platform.Modules;

[assembly: Module(Name = "Workflows", Description = "Durable workflows in Orchard Core's JSON: activities with outcomes, events, timers, journal.", Category = "Workflows")]
