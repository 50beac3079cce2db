namespace Eap.Contents.Indexing;

/// <summary>Ids of what a field points to: terms, items, organisations, media files.</summary>
public sealed class ReferenceFieldIndex : FieldIndex
{
    /// <summary>The id.</summary>
    public string Value { get; set; } = "";
}
