namespace Eap.Portal.Notices.Import;

/// <summary>A line of a text file that holds anything.</summary>
/// <param name="Text">Without white space at its ends.</param>
/// <param name="BlankBefore">Empty lines above it.</param>
/// <param name="IsIndented">It begins with the two wide spaces of a Chinese paragraph.</param>
/// <param name="HasTrailingSpace">Something invisible follows: in text taken from PDF files, the end of a paragraph.</param>
internal sealed record TextLine(string Text, int BlankBefore, bool IsIndented, bool HasTrailingSpace)
{
    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var blank = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', '\f'))
        {
            var trimmed = line.Trim('\uFEFF').Trim();
            if (trimmed.Length == 0)
            {
                blank++;
                continue;
            }

            lines.Add(new(trimmed, blank, line.StartsWith("\u3000\u3000", StringComparison.Ordinal), char.IsWhiteSpace(line[^1])));
            blank = 0;
        }

        return lines;
    }
}
