namespace Eap.Plans.Duties;

/// <summary>How a target binds one unit.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Standing">Whether it owes.</param>
/// <param name="Number">How many; 0 unless it owes.</param>
/// <param name="Workers">The head-count the rule looked at; null: none is known, or none is asked.</param>
/// <param name="Reason">Why, in words: 职工999人，不到1000人.</param>
public sealed record UnitDuty(string Target, DutyUnit Unit, DutyStanding Standing, int Number, int? Workers, string Reason);

/// <summary>Whether a unit owes.</summary>
public enum DutyStanding
{
    /// <summary>It does.</summary>
    Owes,

    /// <summary>Too small: it is encouraged, not asked (Q33).</summary>
    Free,

    /// <summary>Its workers of that year are not entered: nothing is guessed.</summary>
    Unknown,
}
