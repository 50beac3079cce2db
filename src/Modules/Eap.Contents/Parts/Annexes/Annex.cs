namespace Eap.Contents.Parts.Annexes;

/// <summary>One annex. Without columns and rows the source names it but does not contain it (原文未载).</summary>
public sealed class Annex
{
    /// <summary>Its number in the document; 0: it has none.</summary>
    public int Number { get; set; }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>A remark of the editors, shown under the title.</summary>
    public string? Note { get; set; }

    /// <summary>The heading row.</summary>
    public List<AnnexColumn> Columns { get; set; } = [];

    /// <summary>Cells as text; a cell may hold line breaks.</summary>
    public List<List<string>> Rows { get; set; } = [];

    /// <summary>The last row that sums up; empty for none.</summary>
    public List<string> Footer { get; set; } = [];

    /// <summary>The source names it but does not contain it.</summary>
    public bool IsNotInSource => Columns.Count == 0 && Rows.Count == 0;

    /// <summary>附件1　公益巡讲年度分配表</summary>
    public string Heading => string.Join('　', new[] { Number > 0 ? $"附件{Number}" : null, Title }.Where(text => !string.IsNullOrEmpty(text)));
}
