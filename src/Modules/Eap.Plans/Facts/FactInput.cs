using System.Globalization;
using Eap.Plans.Editing;
using Eap.Plans.Rules;
using Eap.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Facts;

/// <summary>A line for the register after reading it.</summary>
/// <param name="Metric">Which metric.</param>
/// <param name="OrganizationId">For whom.</param>
/// <param name="Day">When.</param>
/// <param name="Number">How many.</param>
/// <param name="Kind">What the number counts.</param>
/// <param name="Title">What.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record FactDraft(FactMetric Metric, string OrganizationId, DateOnly Day, int Number, CountKind Kind, string Title, string Evidence);

/// <summary>Reads what was typed and says at each field what to do about it.</summary>
public sealed class FactInput(IStringLocalizer<FactInput> T)
{
    /// <summary>More than any city does in one go.</summary>
    public const int MostNumber = 1_000_000;

    /// <summary>The line; null with the problems by field.</summary>
    public (FactDraft? Draft, IReadOnlyList<(string Field, string Message)> Problems) Read(FactForm form, IReadOnlyList<FactMetric> metrics, DateOnly today)
    {
        var problems = new List<(string, string)>();
        var metric = metrics.FirstOrDefault(known => known.Metric == form.Metric);
        if (metric is null) problems.Add((nameof(form.Metric), T["选一个指标。办事模块自己记的指标不在这里登记。"]));
        if (string.IsNullOrEmpty(form.Organization)) problems.Add((nameof(form.Organization), T["选一个单位。"]));
        var day = Day(form.Day);
        if (day is null) problems.Add((nameof(form.Day), T["日期写成 2026-01-05 的样子。"]));
        else if (day > today) problems.Add((nameof(form.Day), T["还没有到这一天。办完了再登记。"]));
        else if (day.Value.Year < PlanProblems.EarliestYear) problems.Add((nameof(form.Day), T["年份不对。"]));
        if (!NumberText.TryRead(form.Number, out var number) || number is null or > MostNumber) problems.Add((nameof(form.Number), T["数量写 0 到 {0} 的整数，不要小数和汉字。", MostNumber]));
        var kind = metric is null ? null : Kind(form.Count, metric, problems);
        var (title, evidence) = (PlainInput.Clean(form.Title).Value, PlainInput.Clean(form.Evidence).Value);
        if (title.Length is 0 or > 100) problems.Add((nameof(form.Title), T["写清是什么事，最多 100 个字。"]));
        if (evidence.Length is 0 or > 1000) problems.Add((nameof(form.Evidence), T["写明凭什么算数：文件名称、存放处或网址，最多 1000 个字。"]));
        return problems.Count > 0 ? (null, problems) : (new FactDraft(metric!, form.Organization!, day!.Value, number!.Value, kind!.Value, title, evidence), problems);
    }

    private CountKind? Kind(string? text, FactMetric metric, List<(string, string)> problems)
    {
        if (string.IsNullOrEmpty(text) && metric.Kinds is [var only]) return only;
        if (Enum.TryParse<CountKind>(text, out var kind) && metric.Kinds.Contains(kind)) return kind;
        problems.Add((nameof(FactForm.Count), metric.Counts == CountKind.Items ? T["“{0}”只按{1}登记，不按人和人次。", metric.Title, metric.Unit] : T["“{0}”要写明是人还是人次：同一个人来三次，是 1 人，3 人次。", metric.Title]));
        return null;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(FullWidth.Fold(PlainInput.Clean(text).Value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
