using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>What refusals of a programme follow from.</summary>
/// <param name="Clause">The clause of the notice the title stands in; null: the programme rests on the city's rule alone.</param>
/// <param name="City">The city's own rule.</param>
public sealed record AwardSource(PlanClause? Clause, CityRule City)
{
    /// <summary>Only for what the notice itself says: its places, and that both bodies name together.</summary>
    public Refusal ByNotice(string message) => Clause is null ? City.Refuse(message) : Refusal.By(Clause, message);

    /// <summary>For everything the notice says nothing about.</summary>
    public Refusal ByCity(string message) => City.Refuse(message);
}
