namespace Eap.Portal.Notices.Import;

/// <summary>Cuts a text file into the notice and its annexes, and puts paragraphs and tables together.</summary>
internal static class TextNoticeSource
{
    public static NoticeSource Read(string text)
    {
        var lines = TextLine.Read(text);
        var closing = ClosingLength(lines);
        var content = lines.Take(lines.Count - closing).ToList();
        var starts = AnnexStarts(content);
        var firstAnnex = starts.Count > 0 ? starts[0].Index : content.Count;
        var main = content[..firstAnnex];
        return new(
            [.. new ParagraphJoiner(main).Join(main).Select(paragraph => new NoticeElement(paragraph))],
            [.. starts.Select((start, i) => Annex(start.Heading, content[(start.Index + 1)..(i + 1 < starts.Count ? starts[i + 1].Index : content.Count)]))],
            [.. lines.Skip(content.Count).Select(line => line.Text)],
            text.Split('\n'));
    }

    private static AnnexSource Annex(AnnexHeading heading, List<TextLine> lines) => new(heading, TextTableReader.Read(lines));

    private static List<(int Index, AnnexHeading Heading)> AnnexStarts(List<TextLine> lines)
    {
        var starts = new List<(int, AnnexHeading)>();
        var signed = false;
        for (var i = 0; i < lines.Count; i++)
        {
            signed |= NoticeEnd.SignedOn(new(lines[i].Text)) is not null;
            if (AnnexHeading.Of(lines[i].Text, signed) is { } heading)
            {
                starts.Add((i, heading));
            }
        }

        return starts;
    }

    // At the foot of the last page: 抄送：..., then who printed it and when.
    private static int ClosingLength(List<TextLine> lines)
    {
        var length = 0;
        while (length < Math.Min(lines.Count, 4) && IsClosing(lines[^(length + 1)].Text))
        {
            length++;
        }

        return length;
    }

    private static bool IsClosing(string text) => NoticePatterns.Imprint().IsMatch(text) || NoticePatterns.Copies().IsMatch(text);
}
