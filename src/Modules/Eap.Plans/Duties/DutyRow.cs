using Eap.Plans.Rules;

namespace Eap.Plans.Duties;

/// <summary>What a unit owes, as settled and as the rules say now.</summary>
/// <param name="Target">The target.</param>
/// <param name="Now">What the rules say by today's head-counts; null: they do not name the unit any more.</param>
/// <param name="Settled">As it was settled; null: it was not.</param>
/// <param name="OrganizationId">Which unit.</param>
/// <param name="UnitName">Its name.</param>
public sealed record DutyRow(PlanTarget Target, UnitDuty? Now, SettledDuty? Settled, string OrganizationId, string UnitName)
{
    /// <summary>The unit was let off.</summary>
    public bool IsWaived => Settled?.WaiveReason is not null;

    /// <summary>How many it owes: as settled, 0 when let off; as the rules say now while nobody settled it.</summary>
    public int Number => IsWaived ? 0 : Settled?.Number ?? Now?.Number ?? 0;

    /// <summary>Why, as it was settled, else as the rules say now.</summary>
    public string Reason => IsUnknown ? Now!.Reason : Settled?.Reason ?? Now!.Reason;

    /// <summary>Its workers are not entered and nobody settled it by a head-count: what it owes is not known, which is not the same as nothing.</summary>
    public bool IsUnknown => Now?.Standing == DutyStanding.Unknown && Settled is null or { Number: 0, Workers: null };

    /// <summary>The rules say something else now than was settled: a head-count of 999 after they ran.</summary>
    public bool HasChanged => Settled is { } settled && (settled.Number != (Now?.Number ?? 0) || settled.Workers != Now?.Workers);
}
