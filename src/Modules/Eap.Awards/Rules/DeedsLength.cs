using System.Globalization;
using System.Text;
using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>Counts a text as people do: 𠮷 is one, an invisible character none.</summary>
public static class DeedsLength
{
    /// <summary>How many characters.</summary>
    public static int Count(string? text, DeedsCounting counting = DeedsCounting.Characters)
    {
        var count = 0;
        var elements = StringInfo.GetTextElementEnumerator(text ?? "");
        while (elements.MoveNext()) count += IsCounted(elements.GetTextElement(), counting) ? 1 : 0;
        return count;
    }

    /// <summary>Why it is too long, with both figures; null when it is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most it may have; null: no limit.</param>
    /// <param name="counting">How it is counted.</param>
    /// <param name="source">What the limit follows from.</param>
    public static Refusal? Check(string? text, int? most, DeedsCounting counting, AwardSource source) => most is { } limit && Count(text, counting) is var count && count > limit
        ? source.ByCity($"{Figure(count)} 字，最多 {Figure(limit)} 字（{(counting == DeedsCounting.Characters ? "不计空格和换行" : "计空格，不计换行")}）。")
        : null;

    private static bool IsCounted(string element, DeedsCounting counting)
    {
        var rune = Rune.GetRuneAt(element, 0);
        if (Rune.IsWhiteSpace(rune)) return counting == DeedsCounting.WithSpaces && element.AsSpan().IndexOfAny('\n', '\r') < 0 && rune.Value is not (0x0B or 0x0C or 0x85 or 0x2028 or 0x2029);
        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
    }

    // 3 001, as the national standard groups figures.
    private static string Figure(int number) => number.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = " ", NumberGroupSizes = [3] });
}
