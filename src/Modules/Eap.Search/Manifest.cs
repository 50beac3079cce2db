using Eap.Platform.Modules;

[assembly: Module(Name = "Search")]
