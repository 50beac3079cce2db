namespace Eap.Portal.Notices.Import;

/// <summary>An annex named by a notice, with its table where it has one.</summary>
public sealed record ImportedAnnex
{
    /// <summary>Its number, from 1; 1 as well for a single annex without a number.</summary>
    public required int Number { get; init; }

    /// <summary>The title by the list of annexes, else the one over the annex itself; null when there is neither.</summary>
    public string? Title { get; init; }

    /// <summary>The headings of the table; empty when there is no table, or a table without headings.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The rows in the original wording, total row excluded; cells may hold line feeds. A cell merged into one above or before it is empty.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The total row (合计); null when there is none.</summary>
    public IReadOnlyList<string>? Footer { get; init; }

    /// <summary>The annex as text, its heading excluded; empty when the source holds only the title (原文未载).</summary>
    public required string RawText { get; init; }

    /// <summary>The source holds the annex itself.</summary>
    public bool HasBody => RawText.Length > 0;

    /// <summary>The first cell of each row with the numeral of a type written one way: 完备1型 and 完备I型 both as 完备Ⅰ型.</summary>
    public IReadOnlyList<string> RowLabels => [.. Rows.Select(row => TypeLabel.Normalize(row.Count > 0 ? row[0] : ""))];
}
