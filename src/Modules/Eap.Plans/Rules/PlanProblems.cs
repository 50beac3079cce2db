using System.Globalization;

namespace Eap.Plans.Rules;

/// <summary>What is wrong with the rules of a plan, in words. A rule that cites a clause the plan does not hold would leave a refusal without its reason.</summary>
public static class PlanProblems
{
    /// <summary>No plan and no fact is older.</summary>
    public const int EarliestYear = 1990;

    /// <summary>The period.</summary>
    public static string? OfYears(int from, int to) => from is < EarliestYear or > 2999 || to is < EarliestYear or > 2999 ? "起止年份要写四位数。" : to < from ? "止年不能早于起年。" : to - from > 30 ? "起止年份相差太大。" : null;

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

    /// <summary>A deadline needs a day, or working days, not both; an hour is of the day.</summary>
    public static string? OfDeadline(PlanDeadline deadline) => (deadline.LastDay, deadline.WorkingDays) switch
    {
        (null, _) when deadline.Until is not null => $"期限 {deadline.Code} 写了钟点，没有写最后一天。",
        ({ }, null) or (null, > 0 and <= 1000) when deadline.GraceMinutes is >= 0 and <= 1440 => null,
        _ => string.Create(CultureInfo.InvariantCulture, $"期限 {deadline.Code} 要么写最后一天，要么写工作日数，宽限不超过一天。"),
    };

    /// <summary>A standard whose tiers or checks are told apart by nothing.</summary>
    public static IEnumerable<string> OfStandard(PlanStandard standard)
    {
        foreach (var twice in standard.Tiers.GroupBy(tier => tier.Code).Where(same => same.Count() > 1)) yield return $"标准 {standard.Code} 的 {twice.Key} 出现了两次。";
        foreach (var twice in standard.Checks.GroupBy(check => check.Id).Where(same => same.Count() > 1)) yield return $"标准 {standard.Code} 的检查项 {twice.Key} 出现了两次。";
        foreach (var tier in standard.Tiers.Where(tier => standard.Named(tier.Title) != tier)) yield return $"标准 {standard.Code} 里有两档都叫“{tier.Title}”。";
        if (standard.Tiers.Any(tier => tier.Code.Length is 0 or > 64 || tier.Title.Length == 0) || standard.Checks.Any(check => check.Id.Length is 0 or > 16 || check.Title.Length == 0))
            yield return $"标准 {standard.Code} 有一档或一项没有代号或名称。";
    }

    /// <summary>A reading that chooses none of its options.</summary>
    public static string? OfReading(PlanReading reading) => reading.Choice is null ? $"“{reading.Title}”要选一种读法。" : null;

    /// <summary>An amount below nothing, or of a class no standard has.</summary>
    public static string? OfAmount(PlanAmount amount, IReadOnlyCollection<PlanStandard> standards) =>
        amount.Fen is < 0 or > 100_000_000_00 ? $"补助 {amount.Code} 的金额不对。" : standards.Any(standard => standard.Tier(amount.Code) is not null) ? null : $"补助 {amount.Code} 不是标准里的类别。";

    /// <summary>A scope that names a threshold the plan does not hold, or no kind of unit at all.</summary>
    public static string? OfScope(PlanTarget target, IReadOnlyCollection<PlanThreshold> thresholds) => target.AppliesTo switch
    {
        null => null,
        { Kinds.Count: 0, OrganizationCode: null } => $"目标 {target.Code} 没有写明是哪几类单位。",
        { Threshold: { } code } when thresholds.All(threshold => threshold.Code != code) => $"目标 {target.Code} 的门槛 {code} 不在计划里。",
        _ => null,
    };
}
