using Eap.Plans.Allocations;
using Eap.Plans.Rules;

namespace Eap.Plans.Admin;

/// <summary>One table of a plan in one year: who has how many, how far it is.</summary>
/// <param name="Allotment">The table.</param>
/// <param name="Year">The year; <see cref="Allocation.WholePeriod"/> for the whole period.</param>
/// <param name="Rows">The units the person may see, in the order of the tree.</param>
/// <param name="Sum">All rows added up; null when the person sees only some.</param>
/// <param name="Done">What is done in all; null when nobody keeps such facts, or the person sees only some rows.</param>
public sealed record AllotmentTable(PlanAllotment Allotment, int Year, IReadOnlyList<AllotmentRow> Rows, int? Sum, int? Done)
{
    /// <summary>False when the rows do not add up to what the notice states.</summary>
    public bool AddsUp => Sum is null || Sum == Allotment.Total;

    /// <summary>The kind of its rows; null when they differ or there are none.</summary>
    public AllocationKind? Kind => Rows.Select(row => row.Kind).Distinct().ToList() is [var only] ? only : null;
}

/// <summary>A unit's number.</summary>
/// <param name="AllocationId">The row.</param>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Planned">How many.</param>
/// <param name="Taken">How many are in use.</param>
/// <param name="Kind">Duty or cap.</param>
/// <param name="IsShared">All below draw from it.</param>
/// <param name="Done">How many are done; null when nobody keeps such facts.</param>
public sealed record AllotmentRow(long AllocationId, string OrganizationId, string Unit, int Planned, int Taken, AllocationKind Kind, bool IsShared, int? Done)
{
    /// <summary>How many are missing; what one unit does beyond its number makes up for no other's.</summary>
    public int Gap => Math.Max(0, Planned - (Done ?? 0));
}
