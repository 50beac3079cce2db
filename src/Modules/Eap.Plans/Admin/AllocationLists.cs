using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Admin;

/// <summary>The lists behind the figures of an allocation.</summary>
public sealed class AllocationLists(SiteDbContext db, PlanPages pages, OrganizationDirectory organizations)
{
    /// <summary>What holds or held its places. Titles of private items stay with their own module: here stands who asked and when.</summary>
    public async Task<TakenList> TakenAsync(Plan plan, Allocation row, CancellationToken cancellationToken)
    {
        var uses = await (
            from use in db.Set<AllocationUse>().AsNoTracking()
            join item in db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest) on use.SubjectItemId equals item.ContentItemId into items
            from item in items.DefaultIfEmpty()
            where use.AllocationId == row.Id
            orderby use.Id
            select new { use, OrganizationId = item == null ? null : item.OrganizationId }).ToListAsync(cancellationToken);
        var units = await organizations.ManyAsync([.. uses.Select(found => found.OrganizationId).OfType<string>().Append(row.OrganizationId).Distinct()], cancellationToken);
        return new TakenList(plan, row, units.GetValueOrDefault(row.OrganizationId)?.Name ?? "", [.. uses.Select(found => new TakenRow(found.use, found.OrganizationId is { } unit ? units.GetValueOrDefault(unit)?.Name : null))]);
    }

    /// <summary>What counts for it.</summary>
    public async Task<DoneList> DoneAsync(Plan plan, Allocation row, CancellationToken cancellationToken)
    {
        var facts = await pages.FactsAsync(plan, row, cancellationToken);
        var units = await organizations.ManyAsync([.. (facts ?? []).Select(fact => fact.OrganizationId).Append(row.OrganizationId).Distinct()], cancellationToken);
        return new DoneList(plan, row, units.GetValueOrDefault(row.OrganizationId)?.Name ?? "", facts, units.ToDictionary(pair => pair.Key, pair => pair.Value.Name));
    }
}

/// <summary>The places of an allocation.</summary>
public sealed record TakenList(Plan Plan, Allocation Row, string Unit, IReadOnlyList<TakenRow> Uses);

/// <summary>A place and who asked for it; null when that is not there any more.</summary>
public sealed record TakenRow(AllocationUse Use, string? Unit);

/// <summary>The facts of an allocation; null when nobody keeps such facts yet.</summary>
public sealed record DoneList(Plan Plan, Allocation Row, string Unit, IReadOnlyList<MetricFact>? Facts, IReadOnlyDictionary<string, string> Units);
