namespace Eap.Plans.Metrics;

/// <summary>The facts of one metric; the module that keeps them implements it (Eap.Lectures for delivered lectures). A figure is the sum of <see cref="MetricFact.Number"/> over this list, so that both always agree.</summary>
public interface IMetricSource
{
    /// <summary>Which metric.</summary>
    string Metric { get; }

    /// <summary>Tags of the page cache under which pages showing the facts are kept; the source evicts them after a change.</summary>
    IReadOnlyList<string> CacheTags { get; }

    /// <summary>What counts, of these years (both included), in order of days. Delivered and evidenced only: what is planned is no fact.</summary>
    Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken);
}
