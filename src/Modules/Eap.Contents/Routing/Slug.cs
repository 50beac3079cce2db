using System.Globalization;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Contents.Routing;

/// <summary>The readable end of an address: lower-case Latin words with hyphens (心理健康 EAP: xin-li-jian-kang-eap).</summary>
public static class Slug
{
    /// <summary>Characters of a slug at most; longer titles are cut between words.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// The slug of a title: a word for each Chinese character, Latin words and numbers as they are (without accents), everything else a
    /// hyphen. A Chinese character the table does not know is spelled by its code, so that different titles stay different.
    /// </summary>
    /// <param name="title">Any text; null counts as empty.</param>
    /// <param name="table">Syllables.</param>
    /// <param name="fallback">What to use when the title has nothing to say (!?); itself a slug.</param>
    public static string From(string? title, PinyinTable table, string fallback = "item")
    {
        var slug = new StringBuilder();
        foreach (var word in Words(title ?? "", table))
        {
            var room = MaxLength - slug.Length - (slug.Length > 0 ? 1 : 0);
            if (word.Length > room && slug.Length > 0)
            {
                break;
            }

            slug.Append(slug.Length > 0 ? "-" : "").Append(word.AsSpan(0, Math.Min(word.Length, MaxLength)));
        }

        return slug.Length > 0 ? slug.ToString() : fallback;
    }

    /// <summary>The slug made different from one that is taken: <c>xin-li</c>, <c>xin-li-2</c>; the number always fits.</summary>
    public static string WithNumber(string slug, int number)
    {
        var suffix = $"-{number.ToString(CultureInfo.InvariantCulture)}";
        return slug[..Math.Min(slug.Length, MaxLength - suffix.Length)].TrimEnd('-') + suffix;
    }

    private static IEnumerable<string> Words(string title, PinyinTable table)
    {
        var word = new StringBuilder();
        foreach (var rune in UnicodeForms.DecomposeCompatible(title).EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
                continue;
            }

            // Accents and apostrophes stand within a word, anything else between words.
            if (rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (Syllable(rune, table) is { } syllable)
            {
                yield return syllable;
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string? Syllable(Rune rune, PinyinTable table) =>
        table.Find(rune) ?? (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter && rune.Value >= 0x3400 ? $"u{rune.Value:x}" : null);
}
