using Eap.Plans.Metrics;
using Eap.Plans.Rules;

namespace Eap.Plans.Programmes;

/// <summary>The list behind a figure.</summary>
/// <param name="Target">The target it belongs to.</param>
/// <param name="FromYear">First year counted.</param>
/// <param name="ToYear">Last year counted.</param>
/// <param name="Facts">What counts; null when nobody keeps it yet.</param>
/// <param name="Units">Names by id.</param>
public sealed record FigurePage(PlanTarget Target, int FromYear, int ToYear, IReadOnlyList<MetricFact>? Facts, IReadOnlyDictionary<string, string> Units)
{
    /// <summary>The figure: what the facts stand for together; null when nobody keeps it yet.</summary>
    public int? Figure => Facts?.Sum(fact => fact.Number);

    /// <summary>Visits of those whose visits are known; null when none are.</summary>
    public PersonTimes? PersonTimes => Facts is { } facts && facts.Any(fact => fact.PersonTimes is not null)
        ? facts.Select(fact => fact.PersonTimes).OfType<PersonTimes>().Aggregate((left, right) => left + right)
        : null;
}
