using System.Globalization;
using System.Text;

namespace Eap.Platform.Calendars;

/// <summary>The text rules of RFC 5545: lines of at most 75 octets, ended by CRLF.</summary>
public static class CalendarText
{
    private const int MostOctets = 75;

    /// <summary>A value of type TEXT: separators escaped, line breaks as \n, other control characters left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character == '\n') escaped.Append("\\n");
            else if (character is '\\' or ';' or ',') escaped.Append('\\').Append(character);
            else if (!char.IsControl(character)) escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>20261127T060000Z</summary>
    public static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Adds a line, folded between characters: a continuation begins with a space, which counts.</summary>
    public static void AppendLine(StringBuilder target, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                target.Append("\r\n ");
                octets = 1;
            }

            target.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        target.Append("\r\n");
    }
}
