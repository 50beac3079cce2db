using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Plans.Rules;
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
    public async Task<BuiltOfAllocated?> OfAsync(ArrangedStations stations, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken);
        if (table.Rows.Count == 0) return null;
        var built = new int[table.Rows.Count];
        foreach (var (host, count) in stations.ByHost)
            if (table.Owners.TryGetValue(host, out var row)) built[row] += count;
        return new BuiltOfAllocated(table.Annex, table.NoticeUrl, table.Period, [.. table.Rows.Select((row, at) => new BuiltByUnit(row.Unit, row.Planned, built[at]))]);
    }

    /// <summary>True when the plan in force subsidises stations: then there is a public list of who gets it.</summary>
    public async Task<bool> HasSubsidiesAsync(CancellationToken cancellationToken) => (await TableAsync(cancellationToken)).HasSubsidies;

    private Task<Table> TableAsync(CancellationToken cancellationToken) =>
        shared.GetAsync($"{PageCache.Type(PlanContentType.Name)} {nameof(StationAllocations)}", services => ReadAsync(services, clock.Today.Year)).WaitAsync(cancellationToken);

    // A station counts for the nearest union at or above its host that has a row. The city's own row is no row for districts the table does not name.
    private static int? OwnerOf(List<Row> rows, List<string> districts, string path)
    {
        var owner = rows.Where(row => path.StartsWith(row.Path, StringComparison.Ordinal)).MaxBy(row => row.Path.Length);
        return owner is null || districts.Any(district => district.Length > owner.Path.Length && path.StartsWith(district, StringComparison.Ordinal)) ? null : rows.IndexOf(owner);
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
        var hasSubsidies = plan.Allotment(PlanMetrics.Subsidy) is not null;
        if (rows.Count == 0) return Table.None with { HasSubsidies = hasSubsidies };
        var units = await db.Set<Organization>().AsNoTracking().Select(unit => new { unit.OrganizationId, unit.Path, unit.Kind }).ToListAsync();
        var districts = units.Where(unit => unit.Kind is OrganizationKind.DistrictFederation or OrganizationKind.FunctionalZone).Select(unit => unit.Path).ToList();
        var owners = units.Select(unit => (unit.OrganizationId, Row: OwnerOf(rows, districts, unit.Path))).Where(unit => unit.Row is not null).ToDictionary(unit => unit.OrganizationId, unit => unit.Row!.Value);
        var clause = plan.Part.Allotments.Find(allotment => allotment.Metric == Metric)?.Clause;
        var annex = plan.Part.Clauses.Find(found => found.Id == clause);
        var notice = await services.GetRequiredService<ProgrammeTargets>().NoticeAsync(plan, CancellationToken.None);
        return new Table(annex?.Title ?? plan.Title, notice is null ? null : $"/{notice}#{annex?.Anchor}".TrimEnd('#'), Period(plan.Part.FromYear, plan.Part.ToYear), rows, owners, hasSubsidies);
    }

    private static string Period(int from, int to) => from == to ? $"{from}年" : $"{from}—{to}年";

    private sealed record Row(string Unit, string Path, int Planned);

    // Owners: row by unit, for each unit whose stations count for one.
    private sealed record Table(string Annex, string? NoticeUrl, string Period, List<Row> Rows, IReadOnlyDictionary<string, int> Owners, bool HasSubsidies)
    {
        public static readonly Table None = new("", null, "", [], new Dictionary<string, int>(), HasSubsidies: false);
    }
}
