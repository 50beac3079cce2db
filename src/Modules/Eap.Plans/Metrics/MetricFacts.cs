namespace Eap.Plans.Metrics;

/// <summary>Asks the source of a metric. Without one there is no figure: 待录入, never 0.</summary>
public sealed class MetricFacts(IEnumerable<IMetricSource> sources)
{
    /// <summary>The source; null when no module keeps such facts yet.</summary>
    public IMetricSource? SourceOf(string metric) => sources.FirstOrDefault(source => source.Metric == metric);

    /// <summary>The facts; null when no module keeps them.</summary>
    public async Task<IReadOnlyList<MetricFact>?> OfAsync(string metric, int fromYear, int toYear, CancellationToken cancellationToken) =>
        SourceOf(metric) is { } source ? await source.FactsAsync(fromYear, toYear, cancellationToken) : null;
}
