using Eap.Organizations.Directory;
using Eap.Plans.Rules;

namespace Eap.Plans.Facts;

/// <summary>A page of the register.</summary>
/// <param name="Query">The filters.</param>
/// <param name="Rows">The lines, newest first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="HasMore">There is a further page.</param>
/// <param name="Metrics">What is kept by hand.</param>
/// <param name="Organizations">Organisations to filter by.</param>
/// <param name="Units">Names by id.</param>
/// <param name="MayRecord">The person may enter lines somewhere.</param>
public sealed record FactList(
    FactQuery Query, IReadOnlyList<RecordedFact> Rows, int Count, bool HasMore, IReadOnlyList<FactMetric> Metrics, OrganizationTree Organizations, IReadOnlyDictionary<string, string> Units, bool MayRecord)
{
    /// <summary>The metric of a line; one no plan names any more is shown by its name.</summary>
    public FactMetric MetricOf(RecordedFact fact) => Metrics.FirstOrDefault(metric => metric.Metric == fact.Metric) ?? new FactMetric(fact.Metric, fact.Metric, "", fact.CountKind);
}

/// <summary>One line of the register.</summary>
/// <param name="Fact">The line.</param>
/// <param name="Metric">Its metric.</param>
/// <param name="Unit">For whom it counts.</param>
/// <param name="Corrects">The line it corrects; null for none.</param>
/// <param name="CorrectedBy">Lines that correct it, oldest first.</param>
/// <param name="MayCheck">The person may say it is so.</param>
/// <param name="MayVoid">The person may take it out.</param>
/// <param name="MayCorrect">The person may enter a correction.</param>
/// <param name="IsOwn">The person entered it and so may not check it.</param>
public sealed record FactPage(RecordedFact Fact, FactMetric Metric, string Unit, RecordedFact? Corrects, IReadOnlyList<RecordedFact> CorrectedBy, bool MayCheck, bool MayVoid, bool MayCorrect, bool IsOwn);

/// <summary>The form of a line.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Metrics">What may be entered.</param>
/// <param name="Organizations">For whom.</param>
/// <param name="Corrects">The line it corrects; null for none.</param>
public sealed record FactEditPage(FactForm Form, IReadOnlyList<FactMetric> Metrics, OrganizationTree Organizations, RecordedFact? Corrects)
{
    /// <summary>The metric that is fixed because a line of it is corrected; null: it is still to be chosen.</summary>
    public FactMetric? Metric => Corrects is { } old ? Metrics.FirstOrDefault(metric => metric.Metric == old.Metric) : null;

    /// <summary>What the number may count: of the fixed metric, else of all of them.</summary>
    public IReadOnlyList<CountKind> Kinds => Metric?.Kinds ?? [.. Metrics.SelectMany(metric => metric.Kinds).Distinct().Order()];
}
