using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Facts;

/// <summary>Which metrics of the plans in force are kept by hand: those no module keeps. The service rate is declared, never entered as a fact.</summary>
public sealed class FactMetrics(PlanDirectory plans, MetricFacts facts)
{
    /// <summary>They, in the order of the newest plan.</summary>
    public async Task<IReadOnlyList<FactMetric>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await plans.ListAsync(cancellationToken)).SelectMany(plan => Of(plan.Part)).Where(metric => facts.SourceOf(metric.Metric) is null && metric.Metric != PlanMetrics.ServiceRate).DistinctBy(metric => metric.Metric)];

    private static IEnumerable<FactMetric> Of(PlanPart part) => part.Targets.Select(target => new FactMetric(target.Metric, target.Title, target.Unit, target.Counts))
        .Concat(part.Allotments.Select(allotment => new FactMetric(allotment.Metric, allotment.Title, allotment.Unit, CountKind.Items)));
}
