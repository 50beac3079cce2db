using Eap.Platform.Modules;

[assembly: Module(Name = "Self-checks", Description = "Checks worked out in the reader's browser, short exercises, anonymous surveys, urgent support.", Category = "Content")]
