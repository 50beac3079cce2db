using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Duties;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Reads a year of a plan, in as many queries for 300 units as for one. It asks for no permission.</summary>
public sealed class BoardReader(SiteDbContext db, MetricTotals totals, DutyBook duties, OrganizationDirectory organizations, UnitContactDirectory contacts, SiteClock clock)
{
    /// <summary>Reads it.</summary>
    public async Task<BoardBook> ReadAsync(Plan plan, int year, CancellationToken cancellationToken) => new()
    {
        Plan = plan, Year = year, Today = clock.Today,
        Tree = await organizations.TreeAsync(cancellationToken),
        Allocations = await AllocationsAsync(plan, year, cancellationToken),
        Duties = await duties.OfAsync(plan, year, cancellationToken),
        Sums = await totals.OfAsync(Wanted(plan), year, cancellationToken),
        Rates = plan.Part.Targets.Exists(target => target.Metric == PlanMetrics.ServiceRate) ? await RatesAsync(plan, year, cancellationToken) : new Dictionary<string, ServiceRate>(),
        Contacts = await contacts.AllAsync(cancellationToken),
    };

    // Rows of years whose facts no table of this board counts are left where they are.
    private Task<List<Allocation>> AllocationsAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        var first = plan.Part.Allotments.Select(table => BoardColumns.FirstYear(plan, table, year)).DefaultIfEmpty(year).Min();
        return db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && (row.Year == Allocation.WholePeriod || row.Year >= first && row.Year <= year)).ToListAsync(cancellationToken);
    }

    /// <summary>The rates of a year, by unit: different people declared and checked, over the workers of the year the city divides by.</summary>
    public async Task<IReadOnlyDictionary<string, ServiceRate>> RatesAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        var divideBy = ServiceRates.BaseYear(plan, year);
        var declared = await (
            from declaration in db.Set<ServiceDeclaration>().AsNoTracking()
            join fact in db.Set<OrganizationFact>().AsNoTracking().Where(fact => fact.Year == divideBy) on declaration.OrganizationId equals fact.OrganizationId
            where declaration.Year == year && declaration.InForce && fact.Workers != null
            select new { declaration.OrganizationId, declaration.Served, Workers = fact.Workers!.Value }).ToListAsync(cancellationToken);
        var rates = new Dictionary<string, ServiceRate>();
        foreach (var row in declared)
            if (ServiceRate.Of(new Persons(row.Served), new Persons(row.Workers)) is { } rate) rates[row.OrganizationId] = rate;
        return rates;
    }

    // A rate is declared by each unit; nothing is counted for it.
    private static Dictionary<string, int> Wanted(Plan plan) => plan.Part.Targets.Select(target => target.Metric).Concat(plan.Part.Allotments.Select(table => table.Metric))
        .Where(metric => metric != PlanMetrics.ServiceRate).Distinct().ToDictionary(metric => metric, plan.FirstYearOf);
}
