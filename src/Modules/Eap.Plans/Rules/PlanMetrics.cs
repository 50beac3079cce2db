namespace Eap.Plans.Rules;

/// <summary>Names of what the two notices count and allocate. A plan may name others.</summary>
public static class PlanMetrics
{
    /// <summary>Lectures delivered and evidenced (R4, Q10).</summary>
    public const string Lecture = nameof(Lecture);

    /// <summary>Service stations in place (R14).</summary>
    public const string Station = nameof(Station);

    /// <summary>Star studios named (R20).</summary>
    public const string StarStudio = nameof(StarStudio);

    /// <summary>Positions accepted that were built this year (Q30).</summary>
    public const string NewPosition = nameof(NewPosition);

    /// <summary>Positions subsidised (Q22).</summary>
    public const string Subsidy = nameof(Subsidy);

    /// <summary>Positions in place, however old (Q31).</summary>
    public const string Position = nameof(Position);

    /// <summary>Share of a unit's workers served in the year (Q37): declared per unit, never a sum of visits.</summary>
    public const string ServiceRate = nameof(ServiceRate);

    /// <summary>Experts of the pool (R9).</summary>
    public const string Expert = nameof(Expert);
}
