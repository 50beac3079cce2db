namespace Eap.Contents.Indexing;

/// <summary>Texts, cut to 255 characters.</summary>
public sealed class TextFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = "";
}
