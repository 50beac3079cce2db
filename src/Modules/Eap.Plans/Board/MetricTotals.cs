using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Reads totals of several metrics: one query for all the register holds, one for each module that keeps its own.</summary>
public sealed class MetricTotals(MetricFacts facts, SiteDbContext db)
{
    /// <summary>The totals up to a year.</summary>
    /// <param name="wanted">Metrics, each with the first year that counts.</param>
    /// <param name="toYear">The last year.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MetricSums> OfAsync(IReadOnlyDictionary<string, int> wanted, int toYear, CancellationToken cancellationToken)
    {
        var totals = new List<MetricTotal>();
        var (kept, recorded) = (new HashSet<string>(), new List<string>());
        foreach (var (metric, fromYear) in wanted)
        {
            if (facts.SourceOf(metric) is not { } source)
            {
                recorded.Add(metric);
                continue;
            }

            kept.Add(metric);
            totals.AddRange(await OfAsync(source, fromYear, toYear, cancellationToken));
        }

        if (recorded.Count > 0) totals.AddRange(await RecordedAsync(recorded, wanted.Values.Min(), toYear, cancellationToken));
        return new MetricSums(totals, kept);
    }

    private static async Task<IEnumerable<MetricTotal>> OfAsync(IMetricSource source, int fromYear, int toYear, CancellationToken cancellationToken) => source is IMetricTotals counted
        ? await counted.TotalsAsync(fromYear, toYear, cancellationToken)
        : (await source.FactsAsync(fromYear, toYear, cancellationToken)).GroupBy(fact => (fact.OrganizationId, fact.Day.Year))
            .Select(same => new MetricTotal(source.Metric, same.Key.OrganizationId, same.Key.Year, same.Sum(fact => fact.Number)));

    private async Task<IReadOnlyList<MetricTotal>> RecordedAsync(List<string> metrics, int fromYear, int toYear, CancellationToken cancellationToken) => await (
        from row in db.Set<RecordedFact>().AsNoTracking()
        where metrics.Contains(row.Metric) && row.Counts && row.Year >= fromYear && row.Year <= toYear
        group row by new { row.Metric, row.OrganizationId, row.Year, row.CountKind } into same
        select new MetricTotal(same.Key.Metric, same.Key.OrganizationId, same.Key.Year, same.Sum(row => row.Number), same.Key.CountKind)).ToListAsync(cancellationToken);
}
