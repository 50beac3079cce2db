using Eap.Media.Library;
using Eap.Platform.Files;

namespace Eap.Media.Upload;

/// <summary>A stored file no row names yet.</summary>
/// <param name="File">Where it lies, its length and hash.</param>
/// <param name="Name">Name for people and addresses.</param>
/// <param name="ContentType">Media type, by content.</param>
/// <param name="Kind">What it is to readers.</param>
/// <param name="Width">Pixels across as seen; null for what is no picture.</param>
/// <param name="Height">Pixels down as seen.</param>
public sealed record MediaFacts(StoredFile File, string Name, string ContentType, MediaKind Kind, int? Width, int? Height);
