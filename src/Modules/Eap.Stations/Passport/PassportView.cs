using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Stations.Model;

namespace Eap.Stations.Passport;

/// <summary>A station's passport: where it stands, what is missing, what was shown.</summary>
/// <param name="Station">The station.</param>
/// <param name="Host">Name of its host.</param>
/// <param name="Plan">The plan in force; null: there is none, and nothing to be measured by.</param>
/// <param name="Standards">Its standards that have checks.</param>
/// <param name="Standings">What it was graded, the newest first.</param>
public sealed record PassportView(StationIndex Station, string Host, Plan? Plan, IReadOnlyList<PassportStandard> Standards, IReadOnlyList<StationStanding> Standings)
{
    /// <summary>What it is graded now; null: not yet.</summary>
    public StationStanding? Standing => Standings.FirstOrDefault(standing => standing.IsCurrent);

    /// <summary>True when it was graded under an earlier version of the plan: that grade stays until somebody decides anew (R35).</summary>
    public bool IsOfEarlierVersion => Standing is { } standing && Plan is not null && standing.PlanVersionId != Plan.VersionId;

    /// <summary>Where the notice sets the standard: 附件4.</summary>
    public string ClauseOf(PassportStandard standard) => Plan?.ClauseTitle(standard.Standard.Clause) ?? standard.Standard.Clause;

    /// <summary>A refusal by what the notice asks evidence for (六有); by the city's own rule where the notice says nothing about it.</summary>
    public Refusal Refuse(string message) => Plan?.Refuse(Plan.Standard(PlanStandard.SixHaves)?.Clause, message) ?? Refusal.OwnRule(message, null);

    /// <summary>The standard of this code; null for none.</summary>
    public PassportStandard? Find(string standardCode) => Standards.FirstOrDefault(standard => standard.Standard.Code == standardCode);
}
