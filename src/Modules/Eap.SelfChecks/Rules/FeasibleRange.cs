namespace Eap.SelfChecks.Rules;

/// <summary>
/// How far a hidden cell can be known from the totals of its row and column and all cells that are shown: exact, since every other table with these totals is reached
/// from the true one by moving persons around circles of hidden cells.
/// </summary>
internal sealed class FeasibleRange(int[][] cells, bool[][] hidden)
{
    private readonly int _rows = cells.Length;
    private readonly int _columns = cells[0].Length;

    /// <summary>The least and the most that the hidden cell can be.</summary>
    public (int Low, int High) Of(int row, int column)
    {
        var count = cells[row][column];
        return (count - Math.Min(count, Flow(row, _rows + column, row, column)), count + Flow(_rows + column, row, row, column));
    }

    // Persons that can be moved from one node (rows first, then columns) to another around the cell itself. A row gives to a column without limit; a column gives back what a cell holds.
    private int Flow(int from, int to, int row, int column)
    {
        var (moved, held) = (0, cells.Select(line => line.ToArray()).ToArray());
        while (Path(from, to, row, column, held) is { } path)
        {
            var steps = path.Zip(path.Skip(1)).ToList();
            // Whatever its ends, a way to another row or column passes a cell that gives back: only then is there a limit.
            var most = steps.Where(step => step.First >= _rows).Select(step => held[step.Second][step.First - _rows]).DefaultIfEmpty(0).Min();
            foreach (var (first, second) in steps)
            {
                if (first < _rows) held[first][second - _rows] += most;
                else held[second][first - _rows] -= most;
            }

            moved += most;
        }

        return moved;
    }

    private List<int>? Path(int from, int to, int row, int column, int[][] held)
    {
        var before = new Dictionary<int, int> { [from] = from };
        var waiting = new Queue<int>([from]);
        while (waiting.TryDequeue(out var node) && node != to)
            foreach (var next in Next(node, row, column, held))
                if (before.TryAdd(next, node)) waiting.Enqueue(next);
        if (!before.ContainsKey(to)) return null;
        var path = new List<int> { to };
        while (path[^1] != from) path.Add(before[path[^1]]);
        path.Reverse();
        return path;
    }

    private IEnumerable<int> Next(int node, int row, int column, int[][] held) => node < _rows
        ? Enumerable.Range(0, _columns).Where(c => hidden[node][c] && (node, c) != (row, column)).Select(c => _rows + c)
        : Enumerable.Range(0, _rows).Where(r => hidden[r][node - _rows] && (r, node - _rows) != (row, column) && held[r][node - _rows] > 0);
}
