using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>Telephone numbers as people write them: with +86, spaces, brackets, dashes of every kind.</summary>
public static partial class PhoneNumber
{
    /// <summary>A mobile number as 11 digits, others with a dash after the area code where it was typed or is known; anything else only tidied.</summary>
    public static string Tidy(string text)
    {
        var folded = Dashes().Replace(FullWidth.Fold(text), "-").Replace('(', ' ').Replace(')', '-');
        var plain = Country().Replace(Spaces().Replace(folded, ""), "").Trim('-');
        plain = Doubled().Replace(plain, "-");
        var digits = plain.Replace("-", "", StringComparison.Ordinal);
        return Mobile().IsMatch(digits) ? digits : Service().Match(digits) is { Success: true } service ? $"{service.Groups[1]}-{service.Groups[2]}-{service.Groups[3]}" : plain;
    }

    /// <summary>What is wrong with a tidied number; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (Mobile().IsMatch(text) || Fixed().IsMatch(text) || Service().IsMatch(text.Replace("-", "", StringComparison.Ordinal))) return null;
        if (text.Any(character => !char.IsAsciiDigit(character) && character != '-')) return "电话里只能有数字，例如 13800000000 或 0633-0000000。";
        return text.Length > 0 && text[0] == '1' ? $"手机号应为 11 位，现在是 {text.Length} 位，请核对。" : "座机请带上区号，例如 0633-0000000；手机号为 11 位。";
    }

    [GeneratedRegex(@"[‐‑‒–—―−﹣－ー]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[\s.]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\+86|0086|86(?=-?1\d{10}$))-?")]
    private static partial Regex Country();

    [GeneratedRegex("-{2,}")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^1[3-9]\d{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0\d{2,3}-?\d{7,8}(-\d{1,6})?$")]
    private static partial Regex Fixed();

    [GeneratedRegex(@"^([48]00)(\d{3})(\d{4})$")]
    private static partial Regex Service();
}
