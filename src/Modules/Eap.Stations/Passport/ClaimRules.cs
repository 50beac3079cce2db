using System.Globalization;
using Eap.Plans.Rules;
using Eap.Platform.Text;

namespace Eap.Stations.Passport;

/// <summary>What a word about a check needs: a day that is not to come, and something that shows it (R16: a tick without evidence is none).</summary>
public static class ClaimRules
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>The evidence and its day, or the field that is wrong and why, in Chinese.</summary>
    /// <param name="form">As typed.</param>
    /// <param name="check">The check.</param>
    /// <param name="hasFiles">Files hang at it, or came along.</param>
    /// <param name="today">The city's day.</param>
    /// <param name="refuse">How the plan says no where evidence is no evidence.</param>
    public static (string Evidence, DateOnly Day, string Field, string? Problem) Read(ClaimForm form, StandardCheck check, bool hasFiles, DateOnly today, Func<string, Refusal> refuse)
    {
        var text = PlainInput.Clean(form.Evidence).Value;
        if (text.Length > PassportCheck.MostText) return Wrong(nameof(form.Evidence), $"说明最多 {PassportCheck.MostText} 个字，现在有 {text.Length} 个。");
        if (text.Length == 0 && !hasFiles) return Wrong(nameof(form.Evidence), check.IsExistenceOnly ? "请写一句怎么知道它是有的，例如“已建，放在咨询室带锁的柜子里”。" : refuse("请写明凭据，或者交照片、文件：只打勾不算。").ToString());
        if (!TryDay(form.Day, out var day)) return Wrong(nameof(form.Day), "日期写成 2026-03-01 的样子。");
        if (day > today) return Wrong(nameof(form.Day), "凭据的日期不能在今天以后。");
        return day.Year < 2000 ? Wrong(nameof(form.Day), "请核对年份。") : (text, day, "", null);
    }

    private static (string, DateOnly, string, string?) Wrong(string field, string problem) => ("", default, field, problem);

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(FullWidth.Fold(PlainInput.Clean(text).Value), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
