using Eap.Plans.Rules;

namespace Eap.Stations.Grading;

/// <summary>A tier seen from where the station stands.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Missing">What is missing to it: of the tiers below it too, where they build on one another.</param>
/// <param name="Met">How many of its own checks are met.</param>
/// <param name="IsReached">Nothing is missing, and it has checks.</param>
public sealed record TierStep(StandardTier Tier, IReadOnlyList<StandardCheck> Missing, int Met, bool IsReached)
{
    /// <summary>Of the missing ones those of tiers below: 基础Ⅱ型 is not reached while one of 基础Ⅰ型 is missing (R34).</summary>
    public IEnumerable<StandardCheck> MissingBelow => Missing.Where(check => !Tier.Checks.Contains(check));
}
