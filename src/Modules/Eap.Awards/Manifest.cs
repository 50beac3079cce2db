using Eap.Platform.Modules;

[assembly: Module(Name = "Awards", Description = "Award programmes and nominations: rules, filing, judging, publicity, joint decisions, the roll of honour.", Category = "Content")]
