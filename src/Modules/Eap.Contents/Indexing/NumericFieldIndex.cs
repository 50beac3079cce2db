namespace Eap.Contents.Indexing;

/// <summary>Numbers.</summary>
public sealed class NumericFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public decimal Value { get; set; }
}
