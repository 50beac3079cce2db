using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>Days as people type them.</summary>
public static class TypedDay
{
    /// <summary>What to say when a day cannot be read.</summary>
    public const string Message = "没有这一天，请按 2026-11-22 的样子填写。";

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>Reads a day from 1900 to 2200; false for what is none (2021-02-29, 腊月初八).</summary>
    /// <param name="cleaned">Cleaned input.</param>
    /// <param name="day">The day.</param>
    public static bool TryRead(string cleaned, out DateOnly day) =>
        DateOnly.TryParseExact(FullWidth.Fold(cleaned).Replace(" ", ""), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 2200;

    /// <summary>The day as it is stored in texts and shown in inputs.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
