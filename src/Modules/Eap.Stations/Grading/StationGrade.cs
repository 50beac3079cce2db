using Eap.Plans.Rules;

namespace Eap.Stations.Grading;

/// <summary>How a station stands to a standard.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Steps">Its tiers, lowest first, and what is missing to each.</param>
public sealed record StationGrade(PlanStandard Standard, IReadOnlyList<TierStep> Steps)
{
    /// <summary>The highest tier that is reached; null for none, and always where tiers do not build on one another.</summary>
    public StandardTier? Tier => Standard.IsCumulative ? Steps.LastOrDefault(step => step.IsReached)?.Tier : null;

    /// <summary>The tier to be reached next, with what is missing to it; null when all are reached, or its checks are still to be entered.</summary>
    public TierStep? Next => Steps.FirstOrDefault(step => !step.IsReached) is { Tier.IsPending: false } next ? next : null;

    /// <summary>The step of a tier; null when the standard has no such tier.</summary>
    public TierStep? Step(string tierCode) => Steps.FirstOrDefault(step => step.Tier.Code == tierCode);

    /// <summary>Everything the standard asks is met.</summary>
    public bool IsComplete => Steps.Count > 0 && Steps.All(step => step.IsReached);
}
