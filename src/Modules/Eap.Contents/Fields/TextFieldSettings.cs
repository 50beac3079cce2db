using Eap.Contents.Editing;
using Eap.Contents.Fields.Formats;

namespace Eap.Contents.Fields;

/// <summary>Settings of a text field.</summary>
public sealed class TextFieldSettings : FieldSettings
{
    /// <summary>What a new item begins with.</summary>
    public string? DefaultValue { get; set; }

    /// <summary>A regular expression the whole text must match.</summary>
    public string? Pattern { get; set; }

    /// <summary>Shown in an empty field.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Most characters, as people count them; 0: 500, or 20 000 for several lines.</summary>
    public int MaxLength { get; set; }

    /// <summary>What the line is (ours); it is tidied and checked accordingly. An ID number is always protected.</summary>
    public TextFormat Format { get; set; }
}
