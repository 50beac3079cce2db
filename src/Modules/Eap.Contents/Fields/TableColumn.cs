namespace Eap.Contents.Fields;

/// <summary>A column of a table to fill in.</summary>
public sealed class TableColumn
{
    /// <summary>Stable name; the key of its cells.</summary>
    public string Name { get; set; } = "";

    /// <summary>Heading, in Chinese.</summary>
    public string Title { get; set; } = "";

    /// <summary>What its cells hold.</summary>
    public TableColumnKind Kind { get; set; }

    /// <summary>Must be there in every row before submitting.</summary>
    public bool Required { get; set; }

    /// <summary>What may be chosen, for <see cref="TableColumnKind.Choice"/>.</summary>
    public List<ListOption> Options { get; set; } = [];

    /// <summary>Digits after the point, for numbers; default 0.</summary>
    public int Scale { get; set; }

    /// <summary>Smallest number.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>Largest number.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>Its numbers are added up under the table.</summary>
    public bool Total { get; set; }
}
