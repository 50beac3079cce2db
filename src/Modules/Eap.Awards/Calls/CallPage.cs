using Eap.Awards.Programmes;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Awards.Calls;

/// <summary>What everybody reads of a programme.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Bodies">Who names, with the names of today.</param>
/// <param name="Plan">The plan it cites; null: there is none.</param>
public sealed record CallPage(AwardProgramme Programme, ProgrammePhase Phase, IReadOnlyList<string> Bodies, Plan? Plan)
{
    /// <summary>The clause of a title; null where only the city's rule founds it.</summary>
    public PlanClause? ClauseOf(AwardCategory category) => Plan?.Part.Clauses.Find(clause => clause.Id == category.Clause);
}
