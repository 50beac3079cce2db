using Eap.Plans.Metrics;
using Eap.Plans.Rules;

namespace Eap.Plans.Programmes;

/// <summary>The list behind a figure.</summary>
/// <param name="Target">The target it belongs to.</param>
/// <param name="FromYear">First year counted.</param>
/// <param name="ToYear">Last year counted.</param>
/// <param name="Facts">What counts; null when nobody keeps it yet.</param>
public sealed record FigurePage(PlanTarget Target, int FromYear, int ToYear, IReadOnlyList<MetricFact>? Facts)
{
    /// <summary>Facts on a page.</summary>
    public const int PageSize = 200;

    /// <summary>Which page of it.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many pages.</summary>
    public int Pages => Math.Max(1, ((Facts?.Count ?? 0) + PageSize - 1) / PageSize);

    /// <summary>The facts of this page.</summary>
    public IReadOnlyList<MetricFact> Shown => [.. (Facts ?? []).Skip((Page - 1) * PageSize).Take(PageSize)];

    /// <summary>Names of the units on this page by id.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>The figure: what the facts stand for together; null when nobody keeps it yet.</summary>
    public int? Figure => Facts?.Sum(fact => fact.Number);

    /// <summary>Visits of those whose visits are known; null when none are.</summary>
    public PersonTimes? PersonTimes => Facts is { } facts && facts.Any(fact => fact.PersonTimes is not null)
        ? facts.Select(fact => fact.PersonTimes).OfType<PersonTimes>().Aggregate((left, right) => left + right)
        : null;
}
