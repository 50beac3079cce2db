using System.Text;

namespace Eap.Contents.Comparison;

/// <summary>Cuts texts into what is compared.</summary>
internal static class TextPieces
{
    private const string Ends = "，。；：！？、,.;:!?\n…）)」』”】";

    /// <summary>Phrases, each with the mark that ends it.</summary>
    public static IReadOnlyList<string> Phrases(string text)
    {
        var (pieces, start) = (new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i]) || (i + 1 < text.Length && Ends.Contains(text[i + 1]))) continue;
            // The point of 3.5 and of 12:30 ends nothing.
            if (text[i] is '.' or ':' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) continue;
            pieces.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length) pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>Single characters; runs of Latin letters and digits stay whole.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var pieces = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0) pieces.Add(word.ToString());
            word.Clear();
            pieces.Add(rune.ToString());
        }

        if (word.Length > 0) pieces.Add(word.ToString());
        return pieces;
    }
}
