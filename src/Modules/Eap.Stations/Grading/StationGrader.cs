using Eap.Plans.Rules;

namespace Eap.Stations.Grading;

/// <summary>
/// Measures a station by a standard. Where the tiers build on one another (R34) the grade is the highest tier up to which everything is met; classes side by
/// side give no grade by themselves, a person decides (Q24).
/// </summary>
public static class StationGrader
{
    /// <summary>The grade of what is met.</summary>
    /// <param name="standard">The standard; the version of the plan it is part of is the caller's to keep.</param>
    /// <param name="met">Ids of the checks that are met; ids the standard does not hold count for nothing.</param>
    public static StationGrade Grade(PlanStandard standard, IReadOnlySet<string> met)
    {
        var (steps, below, isOpen) = (new List<TierStep>(), new List<StandardCheck>(), true);
        foreach (var tier in standard.Tiers)
        {
            List<StandardCheck> missing = [.. standard.IsCumulative ? below : [], .. tier.Checks.Where(check => !met.Contains(check.Id))];
            // A tier whose checks nobody entered is reached by nobody, nor is what builds on it.
            isOpen = !tier.IsPending && (isOpen || !standard.IsCumulative);
            steps.Add(new TierStep(tier, missing, tier.Checks.Count(check => met.Contains(check.Id)), isOpen && missing.Count == 0));
            below = missing;
        }

        return new StationGrade(standard, steps);
    }
}
