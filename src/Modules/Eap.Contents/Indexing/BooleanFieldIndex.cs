namespace Eap.Contents.Indexing;

/// <summary>Yes or no.</summary>
public sealed class BooleanFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public bool Value { get; set; }
}
