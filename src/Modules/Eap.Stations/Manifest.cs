using Eap.Platform.Modules;

[assembly: Module(Name = "Stations", Description = "Centres, stations, rooms and studios: directory, hours, map, verification at the door, problems reported and answered.", Category = "Content")]
