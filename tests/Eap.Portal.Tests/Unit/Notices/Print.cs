using System.Text;

namespace Eap.Portal.Tests.Unit.Notices;

/// <summary>
/// Sets paragraphs the way text taken from a PDF file looks: lines broken at the edge of the page, the first a little shorter (its indentation is
/// lost), an empty line after each, an invisible space where a paragraph ends, no empty line but one space at a page break.
/// </summary>
internal static class Print
{
    private const int Edge = 56;
    private const int Indentation = 4;
    private const int LinesPerPage = 11;

    public static string Set(IEnumerable<string> paragraphs)
    {
        var lines = paragraphs.SelectMany(Wrap).ToList();
        return string.Concat(lines.Select((line, i) => (i > 0 && i % LinesPerPage == 0 ? " " : "") + line + (i % LinesPerPage == LinesPerPage - 1 ? "\n" : "\n\n")));
    }

    /// <summary>The same lines as a text editor keeps them: paragraphs indented by two wide spaces, no empty lines.</summary>
    public static string SetIndented(IEnumerable<string> paragraphs) =>
        string.Concat(paragraphs.Select(paragraph => "\u3000\u3000" + string.Concat(Wrap(paragraph).Select(line => line.TrimEnd() + "\n"))));

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var line = new StringBuilder();
        var room = Edge - Indentation;
        foreach (var character in paragraph)
        {
            var width = character < '\u2000' ? 1 : 2;
            // A mark may not begin a line: it hangs over the edge.
            if (width > room && !"，。；、：”）".Contains(character))
            {
                yield return line.ToString();
                line.Clear();
                room = Edge;
            }

            line.Append(character);
            room -= width;
        }

        yield return line.Append(' ').ToString();
    }
}
