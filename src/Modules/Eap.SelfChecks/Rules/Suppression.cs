namespace Eap.SelfChecks.Rules;

/// <summary>
/// Small groups in tables of counts (Q6, g2). What is published about a table: its total, totals of rows and columns, and cells, each at least k. Whatever is not published
/// (every row, column and cell below k, nobody at all included, and what would give them away) keeps a range that reaches k and is k wide, for somebody who knows everything
/// that is published, about this table and about every other one of the same people with the same rows.
/// </summary>
/// <remarks>
/// Why tables of one survey may stand side by side: they share nothing but their rows, whose totals are the same in each, and any answers to two questions
/// that fit the size of a group can belong to the same people. So knowing one table narrows no cell of another.
/// </remarks>
public static class Suppression
{
    /// <summary>The smallest number of persons that is ever told.</summary>
    public const int SmallestGroup = 10;

    /// <summary>The table as it may be shown; null when all of it together is too small.</summary>
    /// <param name="counts">Row by row, all of the same length; one row where there are no groups.</param>
    /// <param name="k">The smallest number that is told.</param>
    public static SafeTable? Of(IReadOnlyList<IReadOnlyList<int>> counts, int k = SmallestGroup)
    {
        var total = counts.Sum(row => row.Sum());
        if (total < k || counts.Count == 0) return null;
        var rows = Lines([.. counts.Select(row => row.Sum())], k);
        var columns = Lines([.. Enumerable.Range(0, counts[0].Count).Select(column => counts.Sum(row => row[column]))], k);
        var cells = rows.Select(row => columns.Select(column => row.Members.Sum(r => column.Members.Sum(c => counts[r][c]))).ToArray()).ToArray();
        var hidden = Hidden(cells, k);
        return new SafeTable(total, rows, columns, [.. cells.Select((row, r) => (IReadOnlyList<int?>)[.. row.Select((count, c) => hidden[r][c] ? (int?)null : count)])]);
    }

    // Lines below k are told together with at least one other, and together they are at least k; nobody can take them apart.
    private static List<SafeLine> Lines(int[] totals, int k)
    {
        var bySize = Enumerable.Range(0, totals.Length).OrderBy(line => totals[line]).ThenBy(line => line).ToList();
        var together = bySize.TakeWhile(line => totals[line] < k).ToList();
        while (together.Count > 0 && together.Count < totals.Length && (together.Count < 2 || together.Sum(line => totals[line]) < k)) together.Add(bySize[together.Count]);
        var lines = Enumerable.Range(0, totals.Length).Except(together).Select(line => new SafeLine([line], totals[line])).ToList();
        if (together.Count > 0) lines.Add(new SafeLine([.. together.Order()], together.Sum(line => totals[line])));
        return lines;
    }

    // Cells below k, then as many more as it takes. Each turn hides at least one; with all of them hidden only totals are left, of which each and the rest beside it are at least k: that is safe.
    private static bool[][] Hidden(int[][] cells, int k)
    {
        var hidden = cells.Select(row => row.Select(count => count < k).ToArray()).ToArray();
        while (GivenAway(cells, hidden, k) is var (row, column)) HideMore(cells, hidden, row, column, k);
        return hidden;
    }

    private static (int Row, int Column)? GivenAway(int[][] cells, bool[][] hidden, int k)
    {
        var range = new FeasibleRange(cells, hidden);
        for (var row = 0; row < cells.Length; row++)
            for (var column = 0; column < cells[row].Length; column++)
                if (hidden[row][column] && range.Of(row, column) is var (low, high) && (high < k || high - low < k)) return (row, column);
        return null;
    }

    private static void HideMore(int[][] cells, bool[][] hidden, int row, int column, int k)
    {
        var across = Enumerable.Range(0, cells[0].Length).Select(other => (Row: row, Column: other)).ToList();
        var down = Enumerable.Range(0, cells.Length).Select(other => (Row: other, Column: column)).ToList();
        var all = Enumerable.Range(0, cells.Length).SelectMany(r => Enumerable.Range(0, cells[0].Length).Select(c => (Row: r, Column: c))).ToList();
        var line = new[] { across, down }.FirstOrDefault(IsThin);
        if (line is not null) Hide([Shown(line).MinBy(place => cells[place.Row][place.Column])]);
        else Hide(new[] { across, down, all }.Select(Shown).First(places => places.Count > 0));

        bool IsThin(List<(int Row, int Column)> places) => Shown(places).Count > 0 && (places.Count - Shown(places).Count < 2 || places.Except(Shown(places)).Sum(place => cells[place.Row][place.Column]) < k);
        List<(int Row, int Column)> Shown(List<(int Row, int Column)> places) => [.. places.Where(place => !hidden[place.Row][place.Column])];
        void Hide(IEnumerable<(int Row, int Column)> places)
        {
            foreach (var (r, c) in places) hidden[r][c] = true;
        }
    }
}
