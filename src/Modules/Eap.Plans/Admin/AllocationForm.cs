using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Admin;

/// <summary>The form of a table in one year.</summary>
public sealed record AllocationForm
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The table.</summary>
    public required PlanAllotment Allotment { get; init; }

    /// <summary>The year; <see cref="Allocation.WholePeriod"/> for the whole period.</summary>
    public required int Year { get; init; }

    /// <summary>How the numbers are meant.</summary>
    public required AllocationKind Kind { get; init; }

    /// <summary>A line per unit.</summary>
    public required IReadOnlyList<AllocationFormRow> Rows { get; init; }

    /// <summary>Why a frozen plan is corrected, as typed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What is wrong, of no single line; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What the readable numbers add up to.</summary>
    public int Sum => Rows.Sum(row => Editing.NumberText.TryRead(row.Planned, out var number) ? number ?? 0 : 0);
}

/// <summary>A unit's line.</summary>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Planned">As typed; empty: not named.</param>
/// <param name="Shown">As it was stored when the form was shown.</param>
/// <param name="Taken">How many are in use.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record AllocationFormRow(string OrganizationId, string Unit, string Planned, string Shown, int Taken, string? Problem = null);
