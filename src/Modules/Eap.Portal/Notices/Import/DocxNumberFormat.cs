using System.Globalization;

namespace Eap.Portal.Notices.Import;

/// <summary>Writes the numbers of lists in the forms Word offers in China.</summary>
internal static class DocxNumberFormat
{
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    public static string Write(int number, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographDigital" or "japaneseDigitalTenThousand" when number is > 0 and < 100 => ChineseNumerals.Write(number),
        "chineseLegalSimplified" when number is > 0 and < 10 => Formal[number].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "ideographEnclosedCircle" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => (char)(digit - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in number is > 0 and < 90 ? signs : [])
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text.Length > 0 ? text : Decimal(number);
    }
}
