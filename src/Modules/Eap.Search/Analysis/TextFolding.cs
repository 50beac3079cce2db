using System.Globalization;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Search.Analysis;

/// <summary>Folds a text character by character, so that every result knows where it came from.</summary>
internal static class TextFolding
{
    public static IEnumerable<FoldedRune> Runes(string text)
    {
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair comes as U+FFFD: one unit of the text all the same.
            var end = start + rune.Utf16SequenceLength;
            if (rune.Value is >= 0x3400 and < 0xA000)
            {
                yield return new(rune, Kind(rune), start, end);
            }
            else if (rune.Value is < 0x80 or (>= 0x3001 and < 0x3030))
            {
                yield return new(Rune.ToLowerInvariant(rune), Kind(rune), start, end);
            }
            else
            {
                foreach (var part in Folded(rune).EnumerateRunes())
                {
                    yield return new(Rune.ToLowerInvariant(part), Kind(part), start, end);
                }
            }

            start = end;
        }
    }

    // Kana and Hangul are composed and stay so; other letters lose their accents.
    private static string Folded(Rune rune)
    {
        var composed = UnicodeForms.ComposeCompatible(rune.ToString());
        return composed.EnumerateRunes().Any(CjkCharacters.Contains) ? composed : UnicodeForms.DecomposeCompatible(composed);
    }

    private static RuneKind Kind(Rune rune) => CjkCharacters.Contains(rune) ? RuneKind.Cjk : OtherKind(Rune.GetUnicodeCategory(rune));

    private static RuneKind OtherKind(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => RuneKind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => RuneKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => RuneKind.Mark,
        UnicodeCategory.Format => RuneKind.Mark,
        _ => RuneKind.Separator,
    };
}
