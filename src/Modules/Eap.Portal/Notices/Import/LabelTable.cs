namespace Eap.Portal.Notices.Import;

/// <summary>
/// Two columns of which the first holds short labels and the second paragraphs (类型, 标准): the text has the two headings in one line, then label
/// and content by turns.
/// </summary>
internal static class LabelTable
{
    private const int LongestLabel = 10;
    private const int LongestHeading = 6;
    private const int LinesBeforeHeading = 5;

    public static FoundTable? Find(IReadOnlyList<TextLine> lines, ParagraphJoiner joiner)
    {
        for (var i = 0; i < Math.Min(lines.Count - 1, LinesBeforeHeading); i++)
        {
            if (TableWords.Group(TableWords.Of(lines[i].Text), 2) is { } heading && heading.All(IsHeading) && IsLabel(lines, i + 1, i + 1))
            {
                var rows = Rows(lines, i + 1, joiner);
                return rows.Count > 1 && rows.All(row => row[1].Length > 0) ? new(i, lines.Count - i, NoticeTable.Of(heading, rows)) : null;
            }
        }

        return null;
    }

    private static List<IReadOnlyList<string>> Rows(IReadOnlyList<TextLine> lines, int first, ParagraphJoiner joiner)
    {
        var labels = Enumerable.Range(first, lines.Count - first).Where(i => IsLabel(lines, i, first)).ToList();
        return [.. labels.Select((start, i) =>
        {
            var end = i + 1 < labels.Count ? labels[i + 1] : lines.Count;
            return (IReadOnlyList<string>)[lines[start].Text, string.Join('\n', joiner.Join([.. lines.Skip(start + 1).Take(end - start - 1)]))];
        })];
    }

    private static bool IsHeading(string word) => word.Length is > 1 and <= LongestHeading && word.All(char.IsLetter);

    // Short, without punctuation, and nothing it could be the rest of.
    private static bool IsLabel(IReadOnlyList<TextLine> lines, int i, int first)
    {
        var text = NoticeText.Condense(lines[i].Text);
        return text.Length <= LongestLabel && !text.Any(char.IsPunctuation)
            && (i == first || lines[i].BlankBefore > 0 || NoticeText.EndsSentence(lines[i - 1].Text));
    }
}
