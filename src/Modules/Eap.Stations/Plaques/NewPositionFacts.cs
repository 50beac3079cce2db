using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Plaques;

/// <summary>
/// Positions newly built and accepted (Q30): they count in the year they were built, whenever they passed. Rebuilding and a higher class are no new position;
/// one that closed later was built all the same.
/// </summary>
internal sealed class NewPositionFacts(SiteDbContext db, SiteClock clock) : IMetricSource
{
    public string Metric => PlanMetrics.NewPosition;

    public IReadOnlyList<string> CacheTags => PositionFacts.Tags;

    public async Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(fromYear, 1, 1), new DateOnly(toYear, 12, 31));
        // Built late in one year it may well be filed in the next.
        var rows = await PositionFacts.Standing(db, clock, clock.Today).Where(row => row.Case.IsNewBuild && row.Case.BuiltOn >= first && row.Case.BuiltOn <= last).OrderBy(row => row.Case.BuiltOn).ThenBy(row => row.Case.Id).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Case.StationItemId).Select(row => new MetricFact(row.Case.StationItemId!, row.Case.BuiltOn!.Value, row.Case.PositionName, row.Case.OrganizationId) { Address = row.Path is { } path ? "/" + path : null })];
    }
}
