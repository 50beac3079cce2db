using Eap.Awards.Nominations;
using Eap.Awards.Programmes;

namespace Eap.Awards.Judging;

/// <summary>The list of a title.</summary>
/// <param name="Category">The title.</param>
/// <param name="Decision">The decision; null: none yet.</param>
/// <param name="Problems">What stands in the way.</param>
/// <param name="Standing">Who may be chosen, with the nominating union.</param>
/// <param name="Listed">Who is on the list.</param>
/// <param name="Waiting">Who was left out.</param>
public sealed record CityListTitle(
    AwardCategory Category, ListDecision? Decision, IReadOnlyList<string> Problems, IReadOnlyList<(Nomination Nomination, string Union)> Standing, IReadOnlyList<Nomination> Listed, WaitingNominees Waiting);
