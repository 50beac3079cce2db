namespace Eap.Contents.Indexing;

/// <summary>A row of a flat, indexed table kept beside the items: one or more for the latest and for the published version of an item.</summary>
public abstract class ContentIndex
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>The version.</summary>
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>It is the latest version.</summary>
    public bool Latest { get; set; }

    /// <summary>It is the published version.</summary>
    public bool Published { get; set; }
}
