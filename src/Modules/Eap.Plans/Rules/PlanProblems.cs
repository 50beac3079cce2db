using System.Globalization;

namespace Eap.Plans.Rules;

/// <summary>What is wrong with the rules of a plan, in words. A rule that cites a clause the plan does not hold would leave a refusal without its reason.</summary>
public static class PlanProblems
{
    /// <summary>The period.</summary>
    public static string? OfYears(int from, int to) => from is < 1990 or > 2999 || to is < 1990 or > 2999 ? "起止年份要写四位数。" : to < from ? "止年不能早于起年。" : to - from > 30 ? "起止年份相差太大。" : null;

    /// <summary>Names that stand twice, and clauses that are cited and missing.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="rules">Kind, name and cited clause of every rule; an empty clause is the city's own rule.</param>
    public static IEnumerable<string> OfRules(IReadOnlyCollection<PlanClause> clauses, IReadOnlyCollection<(string Kind, string Code, string Clause)> rules)
    {
        foreach (var twice in clauses.GroupBy(clause => clause.Id).Where(same => same.Count() > 1)) yield return $"条款 {twice.Key} 出现了两次。";
        foreach (var twice in rules.GroupBy(rule => (rule.Kind, rule.Code)).Where(same => same.Count() > 1)) yield return $"{twice.Key.Kind} {twice.Key.Code} 出现了两次。";
        foreach (var rule in rules.Where(rule => rule.Code.Length is 0 or > 64)) yield return $"有一个{rule.Kind}没有代号，或代号超过 64 个字符。";
        foreach (var rule in rules.Where(rule => rule.Clause.Length > 0 && clauses.All(clause => clause.Id != rule.Clause))) yield return $"{rule.Kind} {rule.Code} 引用的条款 {rule.Clause} 不在计划里。";
    }

    /// <summary>A deadline needs a day, or working days, not both.</summary>
    public static string? OfDeadline(PlanDeadline deadline) => (deadline.LastDay, deadline.WorkingDays) switch
    {
        ({ }, null) or (null, > 0 and <= 1000) when deadline.GraceMinutes is >= 0 and <= 1440 => null,
        _ => string.Create(CultureInfo.InvariantCulture, $"期限 {deadline.Code} 要么写最后一天，要么写工作日数，宽限不超过一天。"),
    };
}
