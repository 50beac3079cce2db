using Eap.Media.Library;

namespace Eap.Media.Admin;

/// <summary>A file as the text editor's script reads it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ThumbnailUrl">A picture of it: itself, shown small.</param>
/// <param name="Name">Its name.</param>
/// <param name="Alt">What it shows; may be empty.</param>
public sealed record PickedMedia(string Url, string ThumbnailUrl, string Name, string Alt)
{
    /// <summary>Of a file.</summary>
    public PickedMedia(MediaFile file) : this(MediaPath.Url(file.MediaId, file.Name), MediaPath.Url(file.MediaId, file.Name), file.Name, file.Alt)
    {
    }
}
