using Eap.Platform.Modules;

[assembly: Module(Name = "Lectures", Description = "Announcements of lectures: type, list by month, page, calendar, next ones on the home page.", Category = "Content")]
