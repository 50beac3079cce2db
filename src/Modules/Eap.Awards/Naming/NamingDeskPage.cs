using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Naming;

/// <summary>The desk's page about a programme's naming.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Bodies">Who names.</param>
/// <param name="Rows">The nominees.</param>
/// <param name="Decisions">What was announced, the newest first.</param>
/// <param name="Form">What was typed.</param>
public sealed record NamingDeskPage(AwardProgramme Programme, IReadOnlyList<NamingBody> Bodies, IReadOnlyList<NamingRow> Rows, IReadOnlyList<NamingDecision> Decisions, AnnouncementForm Form)
{
    /// <summary>How many wait to be announced.</summary>
    public int Decided => Rows.Count(row => row.Nomination.Stage == NominationStage.Decided);

    /// <summary>How many are not decided yet.</summary>
    public int Undecided => Rows.Count(row => row.Nomination.Stage == NominationStage.Publicity);
}
