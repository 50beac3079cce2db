using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations.Directory;

/// <summary>The table of stations by unit of the plan in force, beside what stands (annex 2 of Rizhao). A city without such a table has nothing to show.</summary>
public sealed class StationAllocations(SharedReads shared, SiteClock clock)
{
    /// <summary>The metric of the table.</summary>
    public const string Metric = "Station";

    /// <summary>The table with what stands; null when the plan in force has none.</summary>
    public async Task<BuiltOfAllocated?> OfAsync(StationCatalogue catalogue, CancellationToken cancellationToken)
    {
        var table = await shared.GetAsync($"{PageCache.Type(PlanContentType.Name)} {nameof(StationAllocations)}", services => ReadAsync(services, clock.Today.Year)).WaitAsync(cancellationToken);
        if (table.Rows.Count == 0) return null;
        var standing = catalogue.All.Where(station => station.ClosedOn is null && station.Kind != Model.StationKind.Studio).Select(station => table.Paths.GetValueOrDefault(station.HostId, "")).ToList();
        return new BuiltOfAllocated(table.Annex, table.NoticeUrl, table.Period, [.. table.Rows.Select(row => new BuiltByUnit(row.Unit, row.Planned, standing.Count(path => OwnerOf(table, path) == row)))]);
    }

    // A station counts for the nearest union at or above its host that has a row. The city's own row is no row for districts the table does not name.
    private static Row? OwnerOf(Table table, string path)
    {
        var owner = table.Rows.Where(row => path.StartsWith(row.Path, StringComparison.Ordinal)).MaxBy(row => row.Path.Length);
        return owner is not null && table.Districts.Any(district => district.Length > owner.Path.Length && path.StartsWith(district, StringComparison.Ordinal)) ? null : owner;
    }

    private static async Task<Table> ReadAsync(IServiceProvider services, int year)
    {
        var (db, plans) = (services.GetRequiredService<SiteDbContext>(), services.GetRequiredService<PlanDirectory>());
        if (await plans.ForYearAsync(year) is not { } plan) return Table.None;
        var rows = await (
            from allocation in db.Set<Allocation>().AsNoTracking()
            join unit in db.Set<Organization>() on allocation.OrganizationId equals unit.OrganizationId
            where allocation.PlanItemId == plan.ContentItemId && allocation.Metric == Metric && allocation.Year == Allocation.WholePeriod && !allocation.IsShared
            orderby allocation.Id
            select new Row(unit.ShortName, unit.Path, allocation.Planned)).ToListAsync();
        if (rows.Count == 0) return Table.None;
        var units = await db.Set<Organization>().AsNoTracking().Select(unit => new { unit.OrganizationId, unit.Path, unit.Kind }).ToListAsync();
        var clause = plan.Part.Allotments.Find(allotment => allotment.Metric == Metric)?.Clause;
        var annex = plan.Part.Clauses.Find(found => found.Id == clause);
        var notice = await services.GetRequiredService<ProgrammeTargets>().NoticeAsync(plan, CancellationToken.None);
        return new Table(annex?.Title ?? plan.Title, notice is null ? null : $"/{notice}#{annex?.Anchor}".TrimEnd('#'), Period(plan.Part.FromYear, plan.Part.ToYear), rows,
            units.ToDictionary(unit => unit.OrganizationId, unit => unit.Path), [.. units.Where(unit => unit.Kind is OrganizationKind.DistrictFederation or OrganizationKind.FunctionalZone).Select(unit => unit.Path)]);
    }

    private static string Period(int from, int to) => from == to ? $"{from}年" : $"{from}—{to}年";

    private sealed record Row(string Unit, string Path, int Planned);

    private sealed record Table(string Annex, string? NoticeUrl, string Period, IReadOnlyList<Row> Rows, IReadOnlyDictionary<string, string> Paths, IReadOnlyList<string> Districts)
    {
        public static readonly Table None = new("", null, "", [], new Dictionary<string, string>(), []);
    }
}
