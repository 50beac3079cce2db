using System.Text;

namespace Eap.Search.Analysis;

/// <summary>A piece of plain text with the places that were searched for.</summary>
/// <param name="Text">Plain text; an ellipsis stands where it was cut.</param>
/// <param name="Hits">The places to mark, in order, apart from each other; empty when nothing was found.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Hits)
{
    /// <summary>Safe HTML: the text encoded, each hit in <c>&lt;mark&gt;</c>.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + (Hits.Count * 13));
        var written = 0;
        foreach (var hit in Hits)
        {
            Encode(Text.AsSpan(written, hit.Start - written), html);
            html.Append("<mark>");
            Encode(Text.AsSpan(hit.Start, hit.Length), html);
            html.Append("</mark>");
            written = hit.End;
        }

        Encode(Text.AsSpan(written), html);
        return html.ToString();
    }

    // Chinese stays readable: the framework's encoders would spell out what is not Latin, or characters beyond the first plane.
    private static void Encode(ReadOnlySpan<char> text, StringBuilder html)
    {
        foreach (var character in text)
        {
            html.Append(character switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\'' => "&#39;", _ => null });
            if (character is not ('<' or '>' or '&' or '"' or '\''))
            {
                html.Append(character);
            }
        }
    }
}
