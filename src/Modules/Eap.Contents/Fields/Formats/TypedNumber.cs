using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>Numbers as people type them: full width, with separators.</summary>
public static class TypedNumber
{
    /// <summary>Reads a number; false for what is none (五十, 1e5, NaN) or too large to be meant.</summary>
    /// <param name="cleaned">Cleaned input that is not empty.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(string cleaned, out decimal value) =>
        decimal.TryParse(FullWidth.Fold(cleaned).Replace(",", ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1_000_000_000_000m;

    /// <summary>The number as it is stored in texts and shown in inputs.</summary>
    public static string Write(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a number, in Chinese.</summary>
    public static IEnumerable<string> Problems(decimal value, int scale, decimal? minimum, decimal? maximum)
    {
        if (decimal.Round(value, scale) != value) yield return scale == 0 ? "请填写整数。" : $"小数点后最多 {scale} 位。";
        if (value < minimum) yield return $"不能小于 {minimum}。";
        if (value > maximum) yield return $"不能大于 {maximum}。";
    }
}
