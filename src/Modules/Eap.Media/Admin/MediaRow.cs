using Eap.Media.Library;

namespace Eap.Media.Admin;

/// <summary>A file in the library's list.</summary>
/// <param name="Id">Where the next page begins.</param>
/// <param name="MediaId">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Alt">What it shows; may be empty.</param>
/// <param name="Uses">How many items name it in their latest or published version.</param>
public sealed record MediaRow(long Id, string MediaId, string Name, MediaKind Kind, long Length, string Alt, int Uses)
{
    /// <summary>Its address.</summary>
    public string Url => MediaPath.Url(MediaId, Name);
}
