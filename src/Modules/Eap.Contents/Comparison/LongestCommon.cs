namespace Eap.Contents.Comparison;

/// <summary>The longest common subsequence of two lists (Myers), as matching blocks.</summary>
internal static class LongestCommon
{
    // Beyond this many differences nobody reads a comparison; memory grows with its square.
    private const int MostDifferences = 1500;

    /// <summary>Blocks of equal entries in order: place in the first list, place in the second, length.</summary>
    public static IReadOnlyList<(int Before, int After, int Length)> Blocks(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (head, most) = (0, Math.Min(before.Count, after.Count));
        while (head < most && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < most - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail]) tail++;
        var blocks = new List<(int, int, int)>();
        if (head > 0) blocks.Add((0, 0, head));
        foreach (var (x, y) in Matches(before, after, head, before.Count - tail, after.Count - tail))
            if (blocks is [.., var (start, other, length)] && start + length == x && other + length == y) blocks[^1] = (start, other, length + 1);
            else blocks.Add((x, y, 1));
        if (tail > 0) blocks.Add((before.Count - tail, after.Count - tail, tail));
        return blocks;
    }

    private static List<(int X, int Y)> Matches(IReadOnlyList<string> before, IReadOnlyList<string> after, int from, int endX, int endY)
    {
        var (n, m) = (endX - from, endY - from);
        var history = new List<int[]>();
        var reach = new Dictionary<int, int> { [1] = 0 };
        for (var d = 0; d <= Math.Min(n + m, MostDifferences); d++)
        {
            var row = new int[2 * d + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach.GetValueOrDefault(k - 1, -1) < reach.GetValueOrDefault(k + 1, -1)) ? reach.GetValueOrDefault(k + 1, 0) : reach.GetValueOrDefault(k - 1, -1) + 1;
                while (x < n && x - k < m && before[from + x] == after[from + x - k]) x++;
                reach[k] = row[k + d] = x;
                if (x < n || x - k < m) continue;
                history.Add(row);
                return Walk(history, n, m, from);
            }

            history.Add(row);
        }

        return [];
    }

    // Back from the end along the furthest points of each round.
    private static List<(int, int)> Walk(List<int[]> history, int n, int m, int from)
    {
        var matches = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = history.Count - 1; d > 0; d--)
        {
            var k = x - y;
            int At(int diagonal) => Math.Abs(diagonal) > d - 1 ? -1 : history[d - 1][diagonal + d - 1];
            var previous = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            var start = At(previous);
            while (x > start && y > start - previous && x > 0 && y > 0 && x - 1 >= (previous == k + 1 ? start : start + 1)) matches.Add((from + --x, from + --y));
            (x, y) = (start, start - previous);
        }

        while (x > 0 && y > 0) matches.Add((from + --x, from + --y));
        matches.Reverse();
        return matches;
    }
}
