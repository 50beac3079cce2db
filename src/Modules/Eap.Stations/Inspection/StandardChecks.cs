using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Stations.Model;

namespace Eap.Stations.Inspection;

/// <summary>
/// What this city's own standard asks of a class: centre, station and room side by side (7.9). Where nobody has entered it (待录入) there are no checks, and the
/// inspector writes in words; another city's checks are never borrowed.
/// </summary>
public static class StandardChecks
{
    /// <summary>The class's tier in the plan's standard; null when the plan names none.</summary>
    public static StandardTier? TierOf(Plan? plan, StationKind kind) => plan?.Standard(PlanStandard.Stations) is { } standard ? standard.Tier(kind.ToString()) ?? standard.Named(Acceptance.AcceptanceProcess.Title(kind)) : null;

    /// <summary>The checks, those of lower tiers before them where the standard is cumulative; empty while they are to be entered.</summary>
    public static IReadOnlyList<StandardCheck> Of(Plan? plan, StationKind kind)
    {
        if (plan?.Standard(PlanStandard.Stations) is not { } standard || TierOf(plan, kind) is not { } tier) return [];
        return standard.IsCumulative ? [.. standard.Tiers.TakeWhile(below => below.Code != tier.Code).Append(tier).SelectMany(asked => asked.Checks)] : tier.Checks;
    }
}
