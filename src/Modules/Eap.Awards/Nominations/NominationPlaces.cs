using Eap.Awards.Programmes;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>
/// Places of a title: taken by one guarded statement, given back when a nomination ends. Where a table says which union has how many, the union above takes one when it
/// recommends, so that it cannot recommend more than it has; where there is one number for all, the list takes it.
/// </summary>
public sealed class NominationPlaces(SiteDbContext db, PlaceTaker taker)
{
    /// <summary>Takes a place for a nomination, or says that it has one; null when it holds one, else why not.</summary>
    public async Task<Refusal?> TakeAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken) =>
        await taker.TakeAsync(ProgrammePlaces.MetricOf(place.Programme.ContentItemId, place.Category), nomination.OrganizationId, place.Programme.Part.Year, nomination.ContentItemId, cancellationToken, TitleOf(place)) switch
        {
            { IsHeld: true } => null,
            PlaceAnswer.NotPlanned none => place.Category.Allocation is null ? place.Source.ByCity($"“{place.Category.Title}”的名额还没有开出来。") : none.Why,
            _ => Full(place, await RowAsync(place, nomination.OrganizationId, cancellationToken)),
        };

    /// <summary>Gives back what a nomination holds. False when it held nothing.</summary>
    public Task<bool> ReleaseAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken) =>
        taker.ReleaseAsync(ProgrammePlaces.MetricOf(place.Programme.ContentItemId, place.Category), nomination.ContentItemId, cancellationToken, TitleOf(place));

    /// <summary>True when a nomination holds a place.</summary>
    public async Task<bool> HoldsAsync(Nomination nomination, NominationPlace place, CancellationToken cancellationToken) =>
        await taker.HeldAsync(ProgrammePlaces.MetricOf(place.Programme.ContentItemId, place.Category), nomination.ContentItemId, cancellationToken) is { IsHeld: true };

    /// <summary>Why a union that has a row of its own, or none, cannot nominate another one now; null when it can, and where one number serves all. It only looks: the place is taken later.</summary>
    public async Task<Refusal?> RefuseAsync(NominationPlace place, string organizationId, CancellationToken cancellationToken)
    {
        if (place.Category.Allocation is not { } metric || place.Plan is not { } plan) return null;
        if (await RowAsync(place, organizationId, cancellationToken) is { Planned: > 0 } row) return row.Taken < row.Planned ? null : Full(place, row);
        var name = await db.Set<Organization>().AsNoTracking().Where(unit => unit.OrganizationId == organizationId).Select(unit => unit.Name).FirstOrDefaultAsync(cancellationToken);
        // R33: a zone without a row is told so, with the annex.
        return plan.Refuse(plan.Allotment(metric)?.Clause, $"{place.Category.Title}没有分给{name}，不能推荐。");
    }

    /// <summary>Why there is no place for another one.</summary>
    /// <param name="place">What it is for.</param>
    /// <param name="row">The row of the union's own; null: all places of the title together.</param>
    public static Refusal Full(NominationPlace place, Allocation? row = null) => place.Category.Allocation is { } metric && place.Plan is { } plan
        ? plan.Refuse(plan.Allotment(metric)?.Clause, $"“{place.Category.Title}”的名额（{row?.Planned ?? place.Category.Places} 个）已经用完。")
        : place.Source.ByCity($"“{place.Category.Title}”的名额（{place.Category.Places} 个）已经用完。");

    private async Task<Allocation?> RowAsync(NominationPlace place, string organizationId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken) ?? "";
        var (units, year, plan) = (path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse().ToList(), place.Programme.Part.Year, place.Plan?.ContentItemId);
        var rows = await db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan && units.Contains(row.OrganizationId) && (row.Year == year || row.Year == Allocation.WholePeriod)).ToListAsync(cancellationToken);
        return AllocationChoice.Of(rows, units, ProgrammePlaces.MetricOf(place.Programme.ContentItemId, place.Category));
    }

    // The plan of the notice knows no title for places the city gave itself.
    private static string TitleOf(NominationPlace place) => $"{place.Programme.Title}“{place.Category.Title}”";
}
