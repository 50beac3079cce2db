namespace Eap.Plans.Metrics;

/// <summary>A source that counts in the database: boards over years and hundreds of units do not read every fact. What it says must be the sum of <see cref="IMetricSource.FactsAsync"/>.</summary>
public interface IMetricTotals : IMetricSource
{
    /// <summary>What counts of these years (both included), by unit and year of the city's wall.</summary>
    Task<IReadOnlyList<MetricTotal>> TotalsAsync(int fromYear, int toYear, CancellationToken cancellationToken);
}
