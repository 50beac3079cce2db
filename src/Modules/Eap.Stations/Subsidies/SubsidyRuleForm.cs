namespace Eap.Stations.Subsidies;

/// <summary>The city's own part of the rule, as typed; order and event come from the plan's readings.</summary>
public sealed class SubsidyRuleForm
{
    /// <summary>Places kept for each district.</summary>
    public string? Floor { get; set; }

    /// <summary>What a ranking goes by, in order; empty ones are passed over.</summary>
    public string[]? RankBy { get; set; }

    /// <summary>Units that count as the city's own, one a line: name, short name or code.</summary>
    public string? OwnUnits { get; set; }

    /// <summary>Working days in which a 复核 is answered.</summary>
    public string? AppealDays { get; set; }

    /// <summary>The person knows that it cannot be changed afterwards.</summary>
    public bool IsSure { get; set; }
}
