using System.Text.Json;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Surveys;

namespace Eap.SelfChecks.Tests.Unit;

/// <summary>
/// Somebody who knows everything that is published, and the rule by which the rest is not, tries to find that out: all tables that would be published alike are counted out.
/// </summary>
public sealed class SuppressionPropertyTests
{
    // Each with every number of persons up to the last, or that one only where it is as large as in life.
    [Theory]
    [InlineData(1, 4, 3, 1, 16)]
    [InlineData(1, 5, 3, 1, 12)]
    [InlineData(2, 2, 3, 1, 16)]
    [InlineData(2, 3, 3, 10, 16)]
    [InlineData(3, 3, 2, 5, 9)]
    [InlineData(1, 4, 10, 23, 23)]
    [InlineData(1, 4, 10, 40, 40)]
    [InlineData(1, 4, 10, 60, 60)]
    [InlineData(2, 2, 10, 45, 45)]
    public void Published_AllTablesPublishedAlike_LeaveEverySmallCountOpen(int rows, int columns, int k, int least, int most)
    {
        for (var persons = least; persons <= most; persons++)
        {
            var seen = new Dictionary<string, Range[]>();
            foreach (var flat in Boxes(rows * columns, persons))
            {
                int[][] counts = [.. flat.Chunk(columns)];
                int[] secrets = [.. flat, .. counts.Select(row => row.Sum()), .. Enumerable.Range(0, columns).Select(column => counts.Sum(row => row[column]))];
                Learn(seen, Suppression.Of(counts, k) is { } table ? Words(table) : "", secrets);
            }

            AssertOpen(seen, k, isTold: words => words.Length > 0);
        }
    }

    // A survey as it is really published: two questions, one of them of the kind that takes several choices, by groups. Every way in which the people can have answered all three is counted out.
    [Theory]
    [InlineData(2, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    [InlineData(2, 6)]
    public void Survey_AllAnswersPublishedAlike_LeaveEverySmallCountOpen(int k, int persons)
    {
        var survey = new SurveyPart
        {
            GroupBy = 0,
            Questions = [new() { Text = "班", Choices = ["白", "夜"] }, new() { Text = "够", Choices = ["够", "不够"] }, new() { Text = "要", Kind = SurveyQuestionKind.Multiple, Choices = ["课", "电话"] }],
        };
        List<IReadOnlyList<IReadOnlyList<int>>> kinds = [.. from shift in Enumerable.Range(0, 2) from enough in Enumerable.Range(0, 2) from wish in new int[][] { [], [0], [1], [0, 1] } select (IReadOnlyList<IReadOnlyList<int>>)[[shift], [enough], wish]];
        var seen = new Dictionary<string, Range[]>();
        foreach (var people in Boxes(kinds.Count, persons))
        {
            List<IReadOnlyList<IReadOnlyList<int>>> answers = [.. people.SelectMany((count, kind) => Enumerable.Repeat(kinds[kind], count))];
            Learn(seen, JsonSerializer.Serialize(SurveyCount.Of("", Tallies.Of(survey, answers), blur: count => count, k, least: k)), [.. Secrets(answers)]);
        }

        Assert.True(seen.Count > 3);
        AssertOpen(seen, k, isTold: _ => true);

        static IEnumerable<int> Secrets(List<IReadOnlyList<IReadOnlyList<int>>> answers)
        {
            foreach (var group in new int?[] { null, 0, 1 })
            {
                var inside = answers.Where(answer => group is null || answer[0][0] == group).ToList();
                if (group is not null) yield return inside.Count;
                for (var choice = 0; choice < 2; choice++)
                {
                    yield return inside.Count(answer => answer[1][0] == choice);
                    yield return inside.Count(answer => answer[2].Contains(choice));
                    yield return inside.Count(answer => !answer[2].Contains(choice));
                }
            }
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
                    if (Shown(published, row, column) is null) Assert.False(known.Holds(Sum(rows, columns, (r, c) => r == row && c == column)), Say(counts, row, column));
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

    private static void Learn(Dictionary<string, Range[]> seen, string published, int[] secrets)
    {
        if (!seen.TryGetValue(published, out var ranges)) seen[published] = ranges = [.. secrets.Select(_ => new Range())];
        for (var at = 0; at < secrets.Length; at++) ranges[at].Add(secrets[at]);
    }

    // A count that may be small may be nobody, or k and more, and has as many values as a reader knew before he saw anything about a small group: k.
    private static void AssertOpen(Dictionary<string, Range[]> seen, int k, Predicate<string> isTold)
    {
        foreach (var (published, ranges) in seen)
            if (isTold(published))
                foreach (var range in ranges.Where(range => range.Least < k)) Assert.True((range.Least == 0 || range.Most >= k) && range.Most - range.Least >= k - 1, $"{published}: {range.Least}..{range.Most}");
    }

    private static string Words(SafeTable table) => string.Join('|', table.Rows.Concat(table.Columns).Select(line => $"{string.Join(',', line.Members)}={line.Total}").Concat(table.Cells.Select(row => string.Join(',', row))));

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

    private static string Say(int[][] counts, int row, int column) => $"[{string.Join("; ", counts.Select(line => string.Join(",", line)))}] at {row},{column}";

    private sealed class Range
    {
        public int Least { get; private set; } = int.MaxValue;

        public int Most { get; private set; }

        public void Add(int value) => (Least, Most) = (Math.Min(Least, value), Math.Max(Most, value));
    }
}
