using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;

namespace Eap.Awards.Desk;

/// <summary>The nominations of a programme.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Rows">What was found, in the order of filing.</param>
/// <param name="HasMore">There is a next page.</param>
/// <param name="Counts">How many stand where, whatever was asked for.</param>
/// <param name="Unions">Unions that nominated, for the filter.</param>
public sealed record NominationList(
    AwardProgramme Programme, NominationQuery Query, IReadOnlyList<NominationRow> Rows, bool HasMore, IReadOnlyDictionary<NominationStage, int> Counts, IReadOnlyList<Organization> Unions);

/// <summary>A nomination in the list.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="Union">Name of the nominating union.</param>
/// <param name="Opinions">How many opinions were asked for.</param>
/// <param name="Missing">How many of them are not there.</param>
/// <param name="Against">How many disagree.</param>
/// <param name="HasNamesake">Somebody else in the programme bears the name.</param>
/// <param name="Standing">Where it stands, in words: a key of the localizer.</param>
public sealed record NominationRow(Nomination Nomination, string Union, int Opinions, int Missing, int Against, bool HasNamesake, string Standing);
