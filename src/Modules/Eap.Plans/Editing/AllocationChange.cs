using Eap.Plans.Allocations;

namespace Eap.Plans.Editing;

/// <summary>What a unit's number shall become.</summary>
/// <param name="Metric">Of what.</param>
/// <param name="Year">For which year; <see cref="Allocation.WholePeriod"/> for the whole period.</param>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Planned">The number; null: the unit is not named any more.</param>
/// <param name="Kind">Duty or cap; null: as it is, a duty for a new row.</param>
public sealed record AllocationChange(string Metric, int Year, string OrganizationId, int? Planned, AllocationKind? Kind)
{
    /// <summary>The number must not have been changed by others since it was shown.</summary>
    public bool ChecksShown { get; init; }

    /// <summary>The number as it was shown; null for none.</summary>
    public int? Shown { get; init; }
}
