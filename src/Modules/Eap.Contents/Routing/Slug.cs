using System.Text;
using Eap.Platform.Text;

namespace Eap.Contents.Routing;

/// <summary>Slugs.</summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary>心理健康 to xin-li-jian-kang; Latin letters and digits stay; empty when nothing is left.</summary>
    public static string From(string title, PinyinTable table)
    {
        var slug = new StringBuilder();
        var wordOpen = false;
        foreach (var rune in FullWidth.Fold(title).ToLowerInvariant().EnumerateRunes())
        {
            var text = rune.ToString();
            var isWord = rune.IsAscii && char.IsAsciiLetterOrDigit(text[0]);
            var piece = isWord ? text : table.Reading(text);
            if (piece is null)
            {
                wordOpen = false;
                continue;
            }

            var gap = slug.Length > 0 && !(isWord && wordOpen) ? "-" : "";
            if (slug.Length + gap.Length + piece.Length > MaxLength) break;
            slug.Append(gap).Append(piece);
            wordOpen = isWord;
        }

        return slug.ToString();
    }
}
