using Eap.Media.Library;

namespace Eap.Media.Fields;

/// <summary>A file of a media field as a page shows it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it shows, as the item says; may be empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">PDF, DOCX...</param>
/// <param name="Size">Its size for people.</param>
/// <param name="Width">Pixels across; null for what is no picture.</param>
/// <param name="Height">Pixels down.</param>
public sealed record AttachedFile(string Url, string Name, string Text, MediaKind Kind, string Type, string Size, int? Width, int? Height);
