using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Naming;

/// <summary>A nominee and what the bodies said.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="Name">The name that was public.</param>
/// <param name="Unit">The unit, the same.</param>
/// <param name="TitleName">The title.</param>
/// <param name="Decisions">What was signed, by body.</param>
/// <param name="OpenObjections">Objections about it, or about its list, not answered.</param>
/// <param name="IsPublicityOver">Its publicity has ended.</param>
public sealed record NamingRow(Nomination Nomination, string Name, string Unit, string TitleName, IReadOnlyDictionary<string, BodyDecision> Decisions, int OpenObjections, bool IsPublicityOver)
{
    /// <summary>A body may sign about it now.</summary>
    public bool MaySign(string bodyId) => Nomination.Stage == NominationStage.Publicity && IsPublicityOver && OpenObjections == 0 && !Decisions.ContainsKey(bodyId);
}

/// <summary>A programme's naming, for one of its bodies.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Bodies">All that name.</param>
/// <param name="Own">Those the person signs for.</param>
/// <param name="Rows">The nominees whose list was or is public.</param>
public sealed record SigningPage(AwardProgramme Programme, IReadOnlyList<NamingBody> Bodies, IReadOnlyList<NamingBody> Own, IReadOnlyList<NamingRow> Rows);

/// <summary>A programme in the list of those a person signs in.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Waiting">How many nominees wait for the person's body.</param>
public sealed record SigningRow(AwardProgramme Programme, int Waiting);
