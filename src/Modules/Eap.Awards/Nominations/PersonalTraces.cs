using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Awards.Nominations;

/// <summary>Finds in a text that everybody will read what nobody may read of a person: numbers of identity cards, mobile telephones, birthdays.</summary>
public static partial class PersonalTraces
{
    /// <summary>What stands there, in Chinese, without repeating it; null when nothing does.</summary>
    public static string? In(string text)
    {
        var folded = FullWidth.Fold(text);
        if (IdCard().IsMatch(folded)) return "身份证号";
        if (Mobile().IsMatch(folded)) return "手机号";
        return Birthday().IsMatch(folded) ? "出生日期" : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:\d[ -]?){17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)")]
    private static partial Regex IdCard();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")]
    private static partial Regex Mobile();

    // A day that something began on is no birthday: 生效, 生产.
    [GeneratedRegex(@"(?:生于|出生|生日)[^，。；,;]{0,6}\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:出生|生(?=[，,。；;、）)\s]|$))")]
    private static partial Regex Birthday();
}
