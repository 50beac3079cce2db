namespace Eap.SelfChecks.Rules;

/// <summary>
/// Small groups in tables of counts (Q6, g2), against a reader who knows this rule. What stands together is chosen by place, never by size: a line below k is told with its
/// neighbours to the right until they are two or more and at least k (what is left over at the end joins the last block). Cells are told all or not at all.
/// </summary>
/// <remarks>
/// <para>Lines: all of a block may be one line of it (the last; of a block that took in the rest at the end, the one before the rest), the others nobody at all, and the rule would come
/// to the same blocks. So a line below k that is told with others may always be 0, or may be k and more; known to be one of 1..k-1 is none.</para>
/// <para>Cells: every block has at least k. Where a cell is as large as its row and column allow, the rest of one of them is 0, and where it is as small as they allow, it is 0 itself or
/// what is in neither of them is. Each of these tables is hidden too, so a hidden cell may be anything between: up to k or more, and at least k wide.</para>
/// <para>Tables of one survey may stand side by side: they share nothing but their rows, whose totals are the same in each, and any answers to two questions
/// that fit the size of a group can belong to the same people. So knowing one table narrows no cell of another.</para>
/// </remarks>
public static class Suppression
{
    /// <summary>The smallest number of persons that is ever told.</summary>
    public const int SmallestGroup = 10;

    /// <summary>The table as it may be shown; null when all of it together is too small.</summary>
    /// <param name="counts">Row by row, all of the same length; one row where there are no groups.</param>
    /// <param name="k">The smallest number that is told.</param>
    /// <param name="rowBlocks">Rows that are told together, where that was decided before; null: by this table's own totals.</param>
    public static SafeTable? Of(IReadOnlyList<IReadOnlyList<int>> counts, int k = SmallestGroup, IReadOnlyList<IReadOnlyList<int>>? rowBlocks = null)
    {
        if (counts.Count == 0) return null;
        int[] rowTotals = [.. counts.Select(row => row.Sum())], columnTotals = [.. Enumerable.Range(0, counts[0].Count).Select(column => counts.Sum(row => row[column]))];
        return Of(counts, rowTotals, columnTotals, k, rowBlocks ?? Blocks(rowTotals, k));
    }

    /// <summary>The same where totals were found for themselves and need not be the sums of the cells: blurred ones are not, and may be below nobody.</summary>
    /// <param name="counts">Row by row, all of the same length.</param>
    /// <param name="rowTotals">The total of each row.</param>
    /// <param name="columnTotals">The total of each column.</param>
    /// <param name="k">The smallest number that is told.</param>
    /// <param name="rowBlocks">Rows that are told together.</param>
    public static SafeTable? Of(IReadOnlyList<IReadOnlyList<int>> counts, IReadOnlyList<int> rowTotals, IReadOnlyList<int> columnTotals, int k, IReadOnlyList<IReadOnlyList<int>> rowBlocks)
    {
        var total = columnTotals.Sum();
        if (total < k) return null;
        var (rows, columns) = (Lines(rowTotals, rowBlocks), Lines(columnTotals, Blocks(columnTotals, k)));
        var cells = rows.Select(row => columns.Select(column => row.Members.Sum(r => column.Members.Sum(c => counts[r][c]))).ToArray()).ToArray();
        var isHidden = cells.Any(row => row.Any(count => count < k));
        return new SafeTable(total, rows, columns, [.. cells.Select(row => (IReadOnlyList<int?>)[.. row.Select(count => isHidden ? (int?)null : count)])]);
    }

    /// <summary>Which lines are told together, by their totals: neighbours only.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Blocks(IReadOnlyList<int> totals, int k)
    {
        var (blocks, open) = (new List<List<int>>(), new List<int>());
        for (var line = 0; line < totals.Count; line++)
        {
            open.Add(line);
            if (open.Sum(member => totals[member]) < k) continue;
            blocks.Add(open);
            open = [];
        }

        if (blocks.Count == 0) return [open];
        blocks[^1].AddRange(open);
        // Totals below nobody at the end may have taken the last block below k again.
        while (blocks.Count > 1 && blocks[^1].Sum(member => totals[member]) < k)
        {
            blocks[^2].AddRange(blocks[^1]);
            blocks.RemoveAt(blocks.Count - 1);
        }

        return blocks;
    }

    private static List<SafeLine> Lines(IReadOnlyList<int> totals, IReadOnlyList<IReadOnlyList<int>> blocks) => [.. blocks.Select(block => new SafeLine(block, block.Sum(line => totals[line])))];
}
