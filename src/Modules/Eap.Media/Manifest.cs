using Eap.Platform.Modules;

[assembly: Module(Name = "Media", Description = "Library of pictures, documents, sound and video; media field; files follow what shows them.", Category = "Content")]
