using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>Something units are asked for: a table of the notice (附件1) or a target of each unit (每个区市不少于6个).</summary>
public sealed record BoardColumn
{
    /// <summary>Its name in addresses: <c>allocation-Lecture</c>, <c>target-NewPositionDistrict</c>.</summary>
    public required string Key { get; init; }

    /// <summary>For people: 公益巡讲.</summary>
    public required string Title { get; init; }

    /// <summary>场, 个, %.</summary>
    public required string Unit { get; init; }

    /// <summary>Id of the clause.</summary>
    public required string Clause { get; init; }

    /// <summary>What is counted.</summary>
    public required string Metric { get; init; }

    /// <summary>What kind of number.</summary>
    public CountKind Counts { get; init; }

    /// <summary>First year that counts.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last year that counts.</summary>
    public required int ToYear { get; init; }

    /// <summary>Until when.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Numbers up to which one may go, which nobody is behind with.</summary>
    public bool IsCap { get; init; }

    /// <summary>The target; null for a table.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>The table; null for a target.</summary>
    public PlanAllotment? Allotment { get; init; }

    /// <summary>A rate of each unit, which is never summed.</summary>
    public bool IsRate => Metric == PlanMetrics.ServiceRate;
}
