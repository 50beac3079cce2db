using Eap.Platform.Modules;

[assembly: Module(Name = "Experts", Description = "The pool of experts: what each may do, when they have time, offers of work answered by a one-time link.", Category = "Services")]
