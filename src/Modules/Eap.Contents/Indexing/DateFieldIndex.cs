namespace Eap.Contents.Indexing;

/// <summary>Days and instants, UTC.</summary>
public sealed class DateFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public DateTime Value { get; set; }
}
