namespace Eap.Plans.Admin;

/// <summary>What the city itself says of a plan; all as typed.</summary>
public sealed class PlanForm
{
    /// <summary>The version that was shown.</summary>
    public string? Version { get; set; }

    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>First year.</summary>
    public string? FromYear { get; set; }

    /// <summary>Last year.</summary>
    public string? ToYear { get; set; }

    /// <summary>When the city decided its own rules: <c>2026-01-05</c>; empty: not entered yet.</summary>
    public string? OwnRuleDate { get; set; }

    /// <summary>Why a frozen plan is corrected.</summary>
    public string? Reason { get; set; }
}
