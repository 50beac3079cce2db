using Eap.Contents.Editing;
using Eap.Contents.Fields;

namespace Eap.Media.Fields;

/// <summary>Settings of a media field.</summary>
public sealed class MediaFieldSettings : FieldSettings
{
    /// <summary>More than one file. Default true.</summary>
    public bool Multiple { get; set; } = true;

    /// <summary>Files get a text of their own here. Default true; a picture must have one.</summary>
    public bool AllowMediaText { get; set; } = true;

    /// <summary>Extensions taken, with the dot (<c>.pdf</c>); empty: every kind the site takes.</summary>
    public List<string> AllowedExtensions { get; set; } = [];
}
