using Eap.Platform.Modules;

[assembly: Module(Name = "Plans", Description = "A notice as rules: clauses, thresholds, deadlines, targets; allocations taken and released.", Category = "Plans")]
