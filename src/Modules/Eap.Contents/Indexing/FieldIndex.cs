namespace Eap.Contents.Indexing;

/// <summary>A row of a generic field table: which field of which type.</summary>
public abstract class FieldIndex : ContentIndex
{
    /// <summary>The item's type.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The part.</summary>
    public string PartName { get; set; } = "";

    /// <summary>The field.</summary>
    public string FieldName { get; set; } = "";
}
