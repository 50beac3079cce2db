using Eap.Platform.Modules;

[assembly: Theme(Name = "PublicTheme")]
