using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>Names of people: of one character and of sixty, with rare characters (𠮷), with the dot of many peoples (·), in Latin letters.</summary>
public static partial class PersonName
{
    /// <summary>Most characters, as people count them.</summary>
    public const int MaxLength = 60;

    /// <summary>One kind of dot; no spaces between Chinese characters, where forms put them to fill the box.</summary>
    public static string Tidy(string text) => SpaceInside().Replace(DotBetween().Replace(FullWidth.FoldAlphanumerics(text), "·"), "").Trim();

    /// <summary>What is wrong with a tidied name; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (new StringInfo(text).LengthInTextElements > MaxLength) return $"姓名最多 {MaxLength} 个字。";
        if (text.EnumerateRunes().Any(Rune.IsDigit)) return "姓名里不应有数字，请核对。";
        var odd = text.EnumerateRunes().FirstOrDefault(rune => !IsOfNames(rune));
        if (odd != default) return $"姓名里不能有“{odd}”。";
        return text.EnumerateRunes().Any(Rune.IsLetter) ? null : "请填写姓名。";
    }

    // A variation selector belongs to the character before it.
    private static bool IsOfNames(Rune rune) => Rune.IsLetter(rune) || rune.Value is '·' or '-' or '\'' or '’' or '.' or ' '
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(@"(?<=\P{IsBasicLatin})\s*[•‧・･∙⋅●．.]\s*(?=\P{IsBasicLatin})")]
    private static partial Regex DotBetween();

    [GeneratedRegex(@"(?<=[\p{Lo}\uDC00-\uDFFF])\s+(?=[\p{Lo}\uD800-\uDBFF])|\s+(?=·)|(?<=·)\s+")]
    private static partial Regex SpaceInside();
}
