namespace Eap.Portal.Notices.Import;

/// <summary>Numerals up to 99 as clauses and dates use them.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of 12, 十二 or 二十一; null for anything else.</summary>
    public static int? Parse(string text)
    {
        if (text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit))
        {
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 1 ? Digit(text[0]) : null;
        }

        var (tens, ones) = (text[..ten], text[(ten + 1)..]);
        return (tens.Length == 0 ? 1 : Parse(tens), ones.Length == 0 ? 0 : Parse(ones)) is ({ } a and < 10, { } b and < 10) ? (a * 10) + b : null;
    }

    /// <summary>The value of four digits in a row: 2018 or 二〇一八.</summary>
    public static int Year(string text) => text.Aggregate(0, (year, digit) => (year * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : Digit(digit) ?? 0));

    public static string Write(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => $"十{(number == 10 ? "" : Digits[number - 10])}",
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static int? Digit(char digit) => digit is '零' or '○' ? 0 : Digits.IndexOf(digit) is var value and >= 0 ? value : null;
}
