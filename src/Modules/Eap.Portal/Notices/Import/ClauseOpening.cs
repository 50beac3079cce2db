using System.Text.RegularExpressions;

namespace Eap.Portal.Notices.Import;

/// <summary>The beginning of a clause: its number and, where it has one, its heading.</summary>
/// <param name="Number">As it stands, without the space after it.</param>
/// <param name="Level">As in <see cref="NoticeClause.Level"/>.</param>
/// <param name="Value">The value of the number.</param>
/// <param name="Heading">Null when the clause begins with its text.</param>
/// <param name="Text">What follows in the paragraph.</param>
internal sealed partial record ClauseOpening(string Number, int Level, int Value, string? Heading, string Text)
{
    private const int LongestHeading = 40;
    private const int LongestSentenceHeading = 30;

    private static readonly (Regex Pattern, int Level)[] Forms =
    [
        (Chapter(), 0), (Article(), 1), (Ideographic(), 1), (BracketedIdeographic(), 2), (Decimal(), 3), (BracketedDecimal(), 4), (Circled(), 5),
    ];

    /// <summary>The opening of a paragraph that begins with a number; null for any other.</summary>
    public static ClauseOpening? Of(string paragraph)
    {
        foreach (var (pattern, level) in Forms)
        {
            if (pattern.Match(paragraph) is { Success: true } match)
            {
                var value = match.Groups["n"].Value;
                var (heading, text) = Split(paragraph[match.Length..].Trim(), level);
                return new(match.Value.Trim(), level, value[0] is >= '①' and <= '⑳' ? value[0] - '①' + 1 : ChineseNumerals.Parse(value) ?? 0, heading, text);
            }
        }

        return null;
    }

    // 一、 and （一） are headings: alone in their paragraph, or a short first sentence. Smaller numbers count items.
    private static (string? Heading, string Text) Split(string rest, int level)
    {
        if (level > 2)
        {
            return (null, rest);
        }

        if (rest.Length <= LongestHeading && !NoticeText.EndsSentence(rest.TrimEnd('）', ')', '”', '》')))
        {
            return (rest, "");
        }

        var end = rest.IndexOf('。', StringComparison.Ordinal) + 1;
        return end > 0 && end <= LongestSentenceHeading && end < rest.Length ? (rest[..end], rest[end..]) : (null, rest);
    }

    [GeneratedRegex(@"^第(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})[章节][\s\u3000]+")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^第(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})条[\s\u3000]+")]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})\s*、")]
    private static partial Regex Ideographic();

    [GeneratedRegex(@"^[（(]\s*(?<n>[一二三四五六七八九十]{1,3})\s*[）)]")]
    private static partial Regex BracketedIdeographic();

    [GeneratedRegex(@"^(?<n>\d{1,2})\s*[.．、](?!\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[（(]\s*(?<n>\d{1,2})\s*[）)]")]
    private static partial Regex BracketedDecimal();

    [GeneratedRegex("^(?<n>[①-⑳])")]
    private static partial Regex Circled();
}
