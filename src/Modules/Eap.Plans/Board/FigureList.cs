using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Model;

namespace Eap.Plans.Board;

/// <summary>The list behind a figure of the board.</summary>
public sealed record FigureList
{
    /// <summary>Facts on a page.</summary>
    public const int PageSize = 200;

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>What is counted: the column's or target's title.</summary>
    public required string Title { get; init; }

    /// <summary>场, 个.</summary>
    public required string UnitOfCount { get; init; }

    /// <summary>First year counted.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last year counted.</summary>
    public required int ToYear { get; init; }

    /// <summary>Whose; null: the city as a whole.</summary>
    public Organization? Unit { get; init; }

    /// <summary>All that counts; null when nobody keeps it.</summary>
    public IReadOnlyList<MetricFact>? Facts { get; init; }

    /// <summary>What was entered as another kind of number and is not counted.</summary>
    public IReadOnlyList<MetricFact> Others { get; init; } = [];

    /// <summary>Which page of it.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What the unit declared, for a rate.</summary>
    public ServiceDeclaration? Declared { get; init; }

    /// <summary>The rate; null when it cannot be reckoned.</summary>
    public ServiceRate? Rate { get; init; }

    /// <summary>It is a rate: there are no facts, only a declaration.</summary>
    public bool IsRate { get; init; }

    /// <summary>Names of units by id.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>The facts of this page.</summary>
    public IEnumerable<MetricFact> Shown => (Facts ?? []).Skip((Page - 1) * PageSize).Take(PageSize);

    /// <summary>How many pages.</summary>
    public int Pages => Math.Max(1, ((Facts?.Count ?? 0) + PageSize - 1) / PageSize);
}
