using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a content picker.</summary>
public sealed class ContentPickerFieldSettings : FieldSettings
{
    /// <summary>More than one.</summary>
    public bool Multiple { get; set; }

    /// <summary>Types to choose from; only published items of public types are offered.</summary>
    public List<string> DisplayedContentTypes { get; set; } = [];
}
