namespace Eap.Portal.Notices.Import;

/// <summary>
/// Finds the table in the lines of an annex. Text files hold no tables, only what is left of them: rows that end in numbers, columns kept apart by
/// tabs or wide gaps, or short labels that take turns with long contents.
/// </summary>
internal static class TextTableReader
{
    public static IReadOnlyList<NoticeElement> Read(IReadOnlyList<TextLine> lines)
    {
        var joiner = new ParagraphJoiner(lines);
        var found = NumberTable.Find(lines) ?? GapTable.Find(lines) ?? LabelTable.Find(lines, joiner);
        if (found is null)
        {
            return Paragraphs(joiner, lines);
        }

        return
        [
            .. Paragraphs(joiner, [.. lines.Take(found.First)]),
            NoticeElement.Of(found.Table),
            .. Paragraphs(joiner, [.. lines.Skip(found.First + found.Count)]),
        ];
    }

    private static IReadOnlyList<NoticeElement> Paragraphs(ParagraphJoiner joiner, IReadOnlyList<TextLine> lines) =>
        [.. joiner.Join(lines).Select(paragraph => new NoticeElement(paragraph))];
}

/// <summary>A table and the lines it was made of.</summary>
internal sealed record FoundTable(int First, int Count, NoticeTable Table);
