using System.Globalization;
using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>Citizens' ID numbers by GB 11643-1999: region, birthday, sequence, check digit.</summary>
public static partial class IdNumber
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Without spaces and dashes, X in upper case.</summary>
    public static string Tidy(string text) => FullWidth.Fold(text).Replace(" ", "").Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What is wrong with a tidied number; null when nothing is. The message never repeats the number.</summary>
    public static string? Problem(string text)
    {
        if (!Shape().IsMatch(text)) return text.Length == 15 ? "15 位的旧号码已停用，请填写 18 位身份证号。" : $"身份证号应为 18 位，最后一位可以是 X，现在是 {text.Length} 位，请核对。";
        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1900) return "身份证号里的出生日期不存在，请核对第 7 到 14 位。";
        return text[17] == CheckDigits[Weights.Select((weight, place) => weight * (text[place] - '0')).Sum() % 11] ? null : "身份证号的最后一位对不上，多半有一位写错了，请核对。";
    }

    [GeneratedRegex(@"^[1-9]\d{16}[\dX]$")]
    private static partial Regex Shape();
}
