using Eap.Contents.Editing;

namespace Eap.Media.Fields;

/// <summary>Settings of a media field.</summary>
public sealed class MediaFieldSettings : FieldSettings
{
    /// <summary>More than one file; default true.</summary>
    public bool Multiple { get; set; } = true;

    /// <summary>Extensions that may be chosen, with or without the dot; empty: all.</summary>
    public List<string> AllowedExtensions { get; set; } = [];

    /// <summary>True when a file of this name may be chosen.</summary>
    public bool Allows(string name) => AllowedExtensions.Count == 0
        || AllowedExtensions.Any(allowed => string.Equals(allowed.TrimStart('.'), Path.GetExtension(name).TrimStart('.'), StringComparison.OrdinalIgnoreCase));
}
