using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>Shares of a list: as a gauge while it grows, and as a check when it is taken.</summary>
/// <param name="rules">The programme's shares.</param>
/// <param name="places">Its places.</param>
public sealed class RatioGauge(IReadOnlyList<RatioRule> rules, int places)
{
    /// <summary>How every share that counts here stands.</summary>
    /// <param name="listed">The facts of each nominee on the list.</param>
    public IReadOnlyList<RatioStanding> Read(IReadOnlyList<IReadOnlyDictionary<string, string>> listed) => [.. rules.Where(rule => places >= rule.FromPlaces).Select(rule => Read(rule, listed))];

    /// <summary>Why this list may not be taken, one refusal a share; empty when it may.</summary>
    public IReadOnlyList<Refusal> Check(IReadOnlyList<IReadOnlyDictionary<string, string>> listed, AwardSource source) => listed.Count == 0 ? [] : [.. Read(listed).Where(share => !share.IsMet)
        .Select(share => source.ByCity($"{share.Rule.Words}：名单上 {share.Listed} 个里有 {share.Have} 个，{(share.Rule.Bound == RatioBound.AtLeast ? "至少要" : "最多")} {share.Rule.Bounds(share.Listed)} 个。"))];

    private RatioStanding Read(RatioRule rule, IReadOnlyList<IReadOnlyDictionary<string, string>> listed)
    {
        var (have, full) = (listed.Count(rule.Counts), Math.Max(places, listed.Count));
        var (now, bound, open) = (rule.Bounds(listed.Count), rule.Bounds(full), full - listed.Count);
        // Filling every open place with the right ones is the best that can happen.
        return rule.Bound == RatioBound.AtLeast
            ? new RatioStanding(rule, have, listed.Count, bound, have >= now, have + open >= bound)
            : new RatioStanding(rule, have, listed.Count, bound, have <= now, have <= bound);
    }
}
