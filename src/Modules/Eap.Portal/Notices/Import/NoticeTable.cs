namespace Eap.Portal.Notices.Import;

/// <summary>A table in the original wording. Cells may hold line feeds.</summary>
internal sealed record NoticeTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Footer)
{
    private static readonly string[] TotalWords = ["合计", "总计", "共计", "总和"];

    /// <summary>All rows, headings and total included.</summary>
    public IEnumerable<IReadOnlyList<string>> AllRows => (Columns.Count > 0 ? new[] { Columns } : []).Concat(Rows).Concat(Footer is null ? [] : [Footer]);

    /// <summary>The number of columns of the widest row.</summary>
    public int Width => AllRows.Select(row => row.Count).DefaultIfEmpty().Max();

    /// <summary>A table whose last row, where it is a total, is the footer.</summary>
    public static NoticeTable Of(IReadOnlyList<string> columns, List<IReadOnlyList<string>> rows) =>
        rows.Count > 1 && IsTotal(rows[^1]) ? new(columns, rows[..^1], [.. rows[^1].Select(NoticeText.Unstretch)]) : new(columns, rows, null);

    public string ToText() => string.Join('\n', AllRows.Select(row => string.Join('\t', row)));

    private static bool IsTotal(IReadOnlyList<string> row) => TotalWords.Contains(NoticeText.Condense(row.FirstOrDefault(cell => cell.Length > 0) ?? ""));
}
