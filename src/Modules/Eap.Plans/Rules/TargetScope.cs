using Eap.Organizations.Directory;

namespace Eap.Plans.Rules;

/// <summary>Whom a target binds when it is each unit's own: 各区市, 职工1000人以上的市直单位, their subordinate units.</summary>
public sealed record TargetScope
{
    /// <summary>The kinds of units the notice names; for <see cref="ScopeLevel.Subordinate"/> those the bound units stand under.</summary>
    public IReadOnlyList<OrganizationKind> Kinds { get; init; } = [];

    /// <summary>Code of the plan's threshold of workers a unit has to reach; null: bound whatever its size.</summary>
    public string? Threshold { get; init; }

    /// <summary>The named units themselves, or the units below them.</summary>
    public ScopeLevel Level { get; init; }

    /// <summary>Only this unit, by its code (市总工会's own row); null: all of these kinds.</summary>
    public string? OrganizationCode { get; init; }
}

/// <summary>Which units of a scope are bound.</summary>
public enum ScopeLevel
{
    /// <summary>Each unit of the named kinds.</summary>
    Each,

    /// <summary>Each unit below one of the named kinds, at whatever depth; groups are passed through.</summary>
    Subordinate,
}
