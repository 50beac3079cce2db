using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Subsidies;

/// <summary>Positions subsidised (Q22): paid, and booked. One paid after New Year still counts for the year whose place it took.</summary>
internal sealed class SubsidyFacts(SiteDbContext db) : IMetricSource
{
    public string Metric => PlanMetrics.Subsidy;

    public IReadOnlyList<string> CacheTags { get; } = [SubsidyQueue.CacheTag];

    public async Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var rows = await (from claim in db.Set<SubsidyClaim>().AsNoTracking() join acceptance in db.Set<AcceptanceCase>().AsNoTracking() on claim.ApplicationItemId equals acceptance.ApplicationItemId
            where claim.State == SubsidyState.Paid && claim.Year >= fromYear && claim.Year <= toYear orderby claim.PaidOn, claim.Id
            select new { claim.ApplicationItemId, claim.OrganizationId, claim.Year, claim.PaidOn, acceptance.PositionName }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MetricFact(row.ApplicationItemId, DayOf(row.PaidOn!.Value, row.Year), row.PositionName, row.OrganizationId)).OrderBy(fact => fact.Day)];
    }

    private static DateOnly DayOf(DateOnly paid, int year) => paid.Year == year ? paid : new DateOnly(year, 12, 31);
}
