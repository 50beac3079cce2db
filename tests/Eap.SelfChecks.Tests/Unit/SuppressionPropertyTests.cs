using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit;

/// <summary>Somebody who knows everything that is published tries to find out what is not.</summary>
public sealed class SuppressionPropertyTests
{
    // With small k all tables that fit can be counted out one by one; the rules know k only as a number.
    [Theory]
    [InlineData(2, 2, 3, 16, 150)]
    [InlineData(2, 3, 3, 14, 150)]
    [InlineData(3, 3, 2, 10, 80)]
    [InlineData(1, 4, 3, 16, 150)]
    public void Published_AllTablesThatFit_LeaveEveryHiddenCountWideOpen(int rows, int columns, int k, int most, int tries)
    {
        var random = new Random(20261123);
        for (var attempt = 0; attempt < tries; attempt++)
        {
            var counts = RandomTable(random, rows, columns, most);
            if (Suppression.Of(counts, k) is not { } published) continue;
            var (low, high) = Bounds(published, rows, columns);
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    if (Shown(published, row, column) is not { } shown) Assert.True(high[row, column] >= k && high[row, column] - low[row, column] >= k, Say(counts, row, column, low[row, column], high[row, column]));
                    else Assert.True(shown >= k, Say(counts, row, column, shown, shown));
        }
    }

    // Two questions of the same people with the same groups: every way the people can have answered both is counted out.
    [Fact]
    public void Published_TwoQuestionsTogether_LeaveEveryHiddenCountWideOpen()
    {
        const int K = 2;
        var random = new Random(7);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            // Group × first answer × second answer, in eight boxes.
            var people = new int[8];
            for (var person = random.Next(K, 10); person > 0; person--) people[random.Next(8)]++;
            if (Published(people, K) is not { } published) continue;
            var fitting = Boxes(8, people.Sum()).Where(other => Published(other, K) is { } same && SameTables(same, published)).ToList();
            // Who reads does not know by which rule something is hidden: everything that agrees with the numbers counts, not only what would be hidden alike.
            var agreeing = Boxes(8, people.Sum()).Where(other => Agrees(other, published)).ToList();
            Assert.Contains(people, fitting, new SameNumbers());
            foreach (var (table, of) in new[] { (published[0], (Func<int[], int[][]>)First), (published[1], Second) })
                for (var row = 0; row < 2; row++)
                    for (var column = 0; column < 2; column++)
                        if (Shown(table, row, column) is null) AssertOpen([.. agreeing.Select(other => of(other)[row][column])], K);
        }
    }

    // Real sizes: does any combination of what is published, with whatever weights, come to a hidden cell or to a hidden cell's row or column?
    [Fact]
    public void Published_LinearCombinations_NeverComeToAHiddenCell()
    {
        var random = new Random(10);
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var (rows, columns) = (random.Next(1, 6), random.Next(2, 7));
            var counts = RandomTable(random, rows, columns, 400);
            if (Suppression.Of(counts) is not { } published) continue;
            var known = new LinearSpan(Known(published, rows, columns));
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    if (Shown(published, row, column) is null) Assert.False(known.Holds(Sum(rows, columns, (r, c) => r == row && c == column)), Say(counts, row, column, 0, 0));
            for (var column = 0; column < columns; column++)
                if (counts.Sum(row => row[column]) < Suppression.SmallestGroup) Assert.False(known.Holds(Sum(rows, columns, (_, c) => c == column)));
            for (var row = 0; row < rows; row++)
                if (counts[row].Sum() < Suppression.SmallestGroup) Assert.False(known.Holds(Sum(rows, columns, (r, _) => r == row)));
        }
    }

    [Fact]
    public void Published_EveryNumber_IsTenOrMore_AndTotalsAgree()
    {
        var random = new Random(11);
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var counts = RandomTable(random, random.Next(1, 7), random.Next(2, 8), 500);
            if (Suppression.Of(counts) is not { } table) continue;
            Assert.All(table.Rows.Concat(table.Columns).Select(line => line.Total).Concat(table.Cells.SelectMany(row => row).OfType<int>()), number => Assert.True(number >= 10));
            Assert.Equal(table.Total, table.Rows.Sum(row => row.Total));
            Assert.Equal(table.Total, table.Columns.Sum(column => column.Total));
        }
    }

    private static SafeTable[]? Published(int[] people, int k) => Suppression.Of(First(people), k) is { } first && Suppression.Of(Second(people), k) is { } second ? [first, second] : null;

    private static int[][] First(int[] people) => [[people[0] + people[1], people[2] + people[3]], [people[4] + people[5], people[6] + people[7]]];

    private static int[][] Second(int[] people) => [[people[0] + people[2], people[1] + people[3]], [people[4] + people[6], people[5] + people[7]]];

    private static bool SameTables(SafeTable[] one, SafeTable[] other) => one.Zip(other).All(pair => Words(pair.First) == Words(pair.Second));

    private static string Words(SafeTable table) => string.Join('|', table.Rows.Concat(table.Columns).Select(line => $"{string.Join(',', line.Members)}={line.Total}").Concat(table.Cells.Select(row => string.Join(',', row))));

    private static bool Agrees(int[] people, SafeTable[] published) => Fits(published[0], First(people)) && Fits(published[1], Second(people));

    private static bool Fits(SafeTable table, int[][] counts) =>
        table.Rows.All(row => row.Members.Sum(r => counts[r].Sum()) == row.Total) && table.Columns.All(column => column.Members.Sum(c => counts.Sum(row => row[c])) == column.Total)
        && table.Rows.Select((row, r) => table.Columns.Select((column, c) => table.Cells[r][c] is not { } cell || row.Members.Sum(one => column.Members.Sum(other => counts[one][other])) == cell).All(fits => fits)).All(fits => fits);

    private static void AssertOpen(List<int> values, int k) => Assert.True(values.Max() >= k && values.Max() - values.Min() >= k, $"{values.Min()}..{values.Max()}");

    // The least and the most of each cell, over all tables of the same total that agree with what is published.
    private static (int[,] Low, int[,] High) Bounds(SafeTable published, int rows, int columns)
    {
        var (low, high) = (new int[rows, columns], new int[rows, columns]);
        for (var row = 0; row < rows; row++) for (var column = 0; column < columns; column++) low[row, column] = int.MaxValue;
        foreach (var flat in Boxes(rows * columns, published.Total))
        {
            if (!Fits(published, [.. flat.Chunk(columns)])) continue;
            for (var at = 0; at < flat.Length; at++)
            {
                var (row, column) = (at / columns, at % columns);
                (low[row, column], high[row, column]) = (Math.Min(low[row, column], flat[at]), Math.Max(high[row, column], flat[at]));
            }
        }

        return (low, high);
    }

    // Every way to put so many persons into so many boxes.
    private static IEnumerable<int[]> Boxes(int boxes, int persons)
    {
        if (boxes == 1)
        {
            yield return [persons];
            yield break;
        }

        for (var first = 0; first <= persons; first++)
            foreach (var rest in Boxes(boxes - 1, persons - first)) yield return [first, .. rest];
    }

    private static int[][] RandomTable(Random random, int rows, int columns, int most)
    {
        var counts = Enumerable.Range(0, rows).Select(_ => new int[columns]).ToArray();
        // Skewed, as answers are: small cells beside large ones.
        var (rowBias, columnBias) = (random.NextDouble() * 2 + 0.5, random.NextDouble() * 2 + 0.5);
        for (var person = random.Next(2, most + 1); person > 0; person--) counts[(int)(rows * Math.Pow(random.NextDouble(), rowBias))][(int)(columns * Math.Pow(random.NextDouble(), columnBias))]++;
        return counts;
    }

    private static int? Shown(SafeTable table, int row, int column)
    {
        var (r, c) = (table.Rows.ToList().FindIndex(line => line.Members.Contains(row)), table.Columns.ToList().FindIndex(line => line.Members.Contains(column)));
        return table.Rows[r].IsMerged || table.Columns[c].IsMerged ? null : table.Cells[r][c];
    }

    private static IEnumerable<long[]> Known(SafeTable table, int rows, int columns)
    {
        foreach (var line in table.Rows) yield return Sum(rows, columns, (r, _) => line.Members.Contains(r));
        foreach (var line in table.Columns) yield return Sum(rows, columns, (_, c) => line.Members.Contains(c));
        for (var row = 0; row < table.Rows.Count; row++)
            for (var column = 0; column < table.Columns.Count; column++)
                if (table.Cells[row][column] is not null) yield return Sum(rows, columns, (r, c) => table.Rows[row].Members.Contains(r) && table.Columns[column].Members.Contains(c));
    }

    private static long[] Sum(int rows, int columns, Func<int, int, bool> holds) => [.. Enumerable.Range(0, rows * columns).Select(at => holds(at / columns, at % columns) ? 1L : 0L)];

    private static string Say(int[][] counts, int row, int column, int low, int high) => $"[{string.Join("; ", counts.Select(line => string.Join(",", line)))}] at {row},{column}: {low}..{high}";

    private sealed class SameNumbers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(int[] obj) => obj.Length;
    }
}
