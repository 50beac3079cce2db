using Eap.Plans.Metrics;
using Eap.Plans.Rules;

namespace Eap.Plans.Tests.Web;

/// <summary>Delivered lectures as a module above would keep them.</summary>
public sealed class StubLectures(StubLectures.Store store) : IMetricSource
{
    public string Metric => PlanMetrics.Lecture;

    public IReadOnlyList<string> CacheTags => ["stub-lectures"];

    public Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MetricFact>>([.. store.Facts.Where(fact => fact.Day.Year >= fromYear && fact.Day.Year <= toYear)]);

    public sealed class Store
    {
        public List<MetricFact> Facts { get; } = [];
    }
}
