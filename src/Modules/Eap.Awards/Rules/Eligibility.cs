using Eap.Plans.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Rules;

/// <summary>Whether somebody may be named.</summary>
public static class Eligibility
{
    /// <summary>Everything that stands against it, in the order a person would look; empty when nothing does.</summary>
    public static IReadOnlyList<Refusal> Check(EligibilityRule rule, EligibilityFacts facts, AwardSource source) => [.. Reasons(rule, facts).Select(source.ByCity)];

    private static IEnumerable<string> Reasons(EligibilityRule rule, EligibilityFacts facts)
    {
        if (rule.RevokedBars && facts.Honours.FirstOrDefault(honour => honour.IsRevoked) is { } revoked) yield return $"{revoked.Year}年的“{revoked.TitleName}”被撤销过，不再命名。";
        if (rule.NoRepeatYears is { } years && facts.Honours.Where(honour => !honour.IsRevoked && honour.Title == facts.Title && Math.Abs(facts.Year - honour.Year) < years).MaxBy(honour => honour.Year) is { } held)
            yield return years == 1 ? $"{held.Year}年已经命名过“{held.TitleName}”，一年只命名一次。" : $"{held.Year}年已经命名过“{held.TitleName}”，{years}年内不重复命名。";
        if (facts.Rank is { } rank && rule.ExcludedRanks.Contains(rank)) yield return $"“{rank}”不在推荐范围里。";
        foreach (var reason in rule.Record is { } record ? Missing(record, facts) : []) yield return reason;
        if (rule.PenaltyFreeYears is { } clean)
            foreach (var day in facts.Penalties.Where(day => day > facts.FiledOn.AddYears(-clean)).Order()) yield return $"{SiteClock.Format(day)}受过处罚或处分，{clean}年内的不推荐。";
    }

    private static IEnumerable<string> Missing(RequiredRecord record, EligibilityFacts facts)
    {
        if (record is { FromYear: { } from, ToYear: { } to } && Enumerable.Range(from, Math.Max(0, to - from + 1)).Where(year => !facts.RecordedYears.Contains(year)).ToList() is { Count: > 0 } gaps)
            yield return $"要有{from}年到{to}年每一年的工作记录，缺{string.Join("、", gaps)}年。";
        if (record.AnyTitle.Count > 0 && !facts.Honours.Any(honour => !honour.IsRevoked && record.AnyTitle.Contains(honour.Title))) yield return "还没有得过规定的前一级称号。";
        if (record.ServiceYears is { } needed && (facts.ServiceYears ?? 0) < needed) yield return $"从事这项工作要满{needed}年，填的是{(facts.ServiceYears is { } stated ? $"{stated}年" : "空白")}。";
    }
}
