namespace Eap.Portal.Notices.Import;

/// <summary>Rows of a name and one or more numbers, as the allocation tables of notices are: 某区总工会 5.</summary>
internal static class NumberTable
{
    private const int LongestName = 40;

    public static FoundTable? Find(IReadOnlyList<TextLine> lines)
    {
        var (first, count, numbers) = LongestRun(lines);
        if (count < 2)
        {
            return null;
        }

        var rows = lines.Skip(first).Take(count).Select(line => Split(line.Text, numbers)).ToList();
        var words = first > 0 ? TableWords.Of(lines[first - 1].Text) : [];
        if (TableWords.Group(words, numbers + 2) is { } counted && rows.SkipLast(1).All(row => StartsWithNumber(row[0])))
        {
            return new(first - 1, count + 1, NoticeTable.Of(counted, [.. rows.Select(SplitCounter)]));
        }

        var heading = TableWords.Group(words, numbers + 1);
        return heading is null ? new(first, count, NoticeTable.Of([], rows)) : new(first - 1, count + 1, NoticeTable.Of(heading, rows));
    }

    private static (int First, int Count, int Numbers) LongestRun(IReadOnlyList<TextLine> lines)
    {
        (int First, int Count, int Numbers) best = default, run = default;
        for (var i = 0; i < lines.Count; i++)
        {
            var numbers = TrailingNumbers(lines[i].Text);
            run = numbers > 0 && numbers == run.Numbers ? run with { Count = run.Count + 1 } : (i, 1, numbers);
            best = numbers > 0 && run.Count > best.Count ? run : best;
        }

        return best;
    }

    private static int TrailingNumbers(string line)
    {
        var words = TableWords.Of(line);
        var numbers = words.Reverse().TakeWhile(word => NoticePatterns.Number().IsMatch(word)).Count();
        // A row of numbers alone has no name; a sentence that ends in a number is no row.
        return numbers < words.Length && !NoticeText.EndsOpen(words[words.Length - numbers - 1]) && line.Length <= LongestName + (numbers * 10) ? numbers : 0;
    }

    private static IReadOnlyList<string> Split(string line, int numbers)
    {
        var words = TableWords.Of(line);
        return [NoticeText.Unstretch(string.Join(' ', words[..^numbers])), .. words[^numbers..]];
    }

    private static bool StartsWithNumber(string name) => NoticePatterns.Number().IsMatch(name.Split(' ')[0]);

    private static IReadOnlyList<string> SplitCounter(IReadOnlyList<string> row) =>
        row[0].Split(' ', 2) is [var counter, var name] && StartsWithNumber(counter) ? [counter, name, .. row.Skip(1)] : ["", .. row];
}
