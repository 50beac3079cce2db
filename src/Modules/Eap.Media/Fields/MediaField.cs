using Eap.Contents.Model;

namespace Eap.Media.Fields;

/// <summary>Files of the media library.</summary>
public sealed class MediaField : ContentField
{
    /// <summary>Paths below the site's root without a leading slash, in order: <c>media/{id}/{name}</c>.</summary>
    public List<string> Paths { get; set; } = [];

    /// <summary>What each file shows or is called, at the place of its path; empty texts are allowed for documents.</summary>
    public List<string> MediaTexts { get; set; } = [];
}
