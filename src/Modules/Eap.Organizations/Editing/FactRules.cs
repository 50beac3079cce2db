using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Organizations.Editing;

/// <summary>What counts of persons may be.</summary>
public static class FactRules
{
    /// <summary>More than the largest city has.</summary>
    public const int Most = 50_000_000;

    /// <summary>What is wrong with a year's facts: the field and the reason in Chinese; null when nothing is.</summary>
    public static (string Field, string Problem)? Check(int year, int? workers, int? members, int? women)
    {
        if (year is < 1949 or > 2200) return ("Year", "年份写四位数，如 2026。");
        foreach (var (field, count) in new[] { ("Workers", workers), ("Members", members), ("Women", women) })
            if (count is < 0 or > Most) return (field, "人数写 0 到 50000000 之间的整数。");
        if (members > workers) return ("Members", "会员人数不能多于职工人数。");
        return women > workers ? ("Women", "女职工人数不能多于职工人数。") : null;
    }

    /// <summary>Reads a whole number as people type it: full width, spaces and thousands commas allowed; 50.5, 1e5 and 五十 are not numbers here.</summary>
    public static bool TryRead(string? text, out int? number)
    {
        var plain = FullWidth.Fold(PlainInput.Clean(text).Value).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        number = int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        return plain.Length == 0 || number is not null;
    }
}
