namespace Eap.Portal.Notices.Import;

/// <summary>Rows whose columns are kept apart by tabs or by two spaces and more, the same number in each.</summary>
internal static class GapTable
{
    private const int FewestRows = 3;

    public static FoundTable? Find(IReadOnlyList<TextLine> lines)
    {
        var (first, count) = LongestRun([.. lines.Select(line => Cells(line.Text).Length)]);
        if (count < FewestRows)
        {
            return null;
        }

        var rows = lines.Skip(first).Take(count).Select(line => (IReadOnlyList<string>)Cells(line.Text)).ToList();
        return new(first, count, NoticeTable.Of(rows[0], rows[1..]));
    }

    private static (int First, int Count) LongestRun(int[] columns)
    {
        (int First, int Count) best = default, run = default;
        for (var i = 0; i < columns.Length; i++)
        {
            run = i > 0 && columns[i] == columns[i - 1] ? run with { Count = run.Count + 1 } : (i, 1);
            best = columns[i] > 1 && run.Count > best.Count ? run : best;
        }

        return best;
    }

    private static string[] Cells(string line) => NoticePatterns.WideGap().Split(line);
}
