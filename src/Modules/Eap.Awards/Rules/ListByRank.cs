using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>Whether a list may be taken as it was chosen: by rank. Only where ranks do not decide, or do not bring the shares of the list about, people do, and write down how.</summary>
public static class ListByRank
{
    /// <summary>Why not; null when it may.</summary>
    /// <param name="choice">The list.</param>
    /// <param name="source">What refusals follow from.</param>
    /// <param name="full">Why more than there are places may not.</param>
    public static Refusal? Refuse(ListChoice choice, AwardSource source, Refusal full)
    {
        if (choice.Chosen.Count == 0) return source.ByCity("一个也没有选。");
        if (choice.Chosen.Any(id => choice.Ranked.All(score => score.NominationId != id || score.Rank is null))) return source.ByCity("选的里面有没有成绩的，不能列入。");
        // A title with a table of its own holds its places since they were recommended: they would refuse nobody.
        if (choice.Chosen.Count > choice.Places) return full;
        var byRank = ByRank(choice);
        if (byRank is not null && choice.Problems(byRank, source).Count == 0)
            return choice.Chosen.SetEquals(byRank) ? null : source.ByCity($"按名次取前 {byRank.Count} 名，不能跳过排在前面的。");
        if (choice.Problems(choice.Chosen, source) is [var problem, ..]) return problem;
        return choice.Reason.Length > 0 ? null : source.ByCity(byRank is null ? "最后一个名额有并列，请写明怎么定的。" : "按名次排下来达不到比例，请写明怎么定的。");
    }

    /// <summary>The list by rank; null where the places end among equals.</summary>
    public static IReadOnlySet<string>? ByRank(ListChoice choice) => PanelScoring.Take(choice.Ranked, choice.Places)?.Select(score => score.NominationId).ToHashSet();
}

/// <summary>A list as somebody chose it.</summary>
/// <param name="Ranked">What still stands, in order of rank.</param>
/// <param name="Chosen">Who is to be on it.</param>
/// <param name="Places">How many there are.</param>
/// <param name="Ratios">Shares of the list.</param>
/// <param name="Facts">Facts of each nomination.</param>
/// <param name="Reason">How it was decided where ranks do not; empty for nothing.</param>
public sealed record ListChoice(
    IReadOnlyList<PanelScore> Ranked, IReadOnlySet<string> Chosen, int Places, IReadOnlyList<RatioRule> Ratios, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Facts, string Reason)
{
    /// <summary>Shares that a list would not keep.</summary>
    public IReadOnlyList<Refusal> Problems(IReadOnlyCollection<string> listed, AwardSource source) => new RatioGauge(Ratios, Places).Check([.. listed.Select(id => Facts[id])], source);
}
