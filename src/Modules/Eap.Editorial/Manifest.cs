using Eap.Platform.Modules;

[assembly: Module(Name = "Editorial", Description = "Three reviews by three people before anything is published: sign-offs, corrections, comments on passages, record sheets, take-down.", Category = "Content")]
