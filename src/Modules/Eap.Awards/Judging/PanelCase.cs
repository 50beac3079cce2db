using Eap.Awards.Nominations;
using Eap.Awards.Rules;

namespace Eap.Awards.Judging;

/// <summary>A nomination as a panel sees it.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="UnionName">The union that nominates.</param>
/// <param name="Unit">What recusal is judged by.</param>
/// <param name="Sheets">What judges gave, whether it counts or not, in the order of their names.</param>
public sealed record PanelCase(Nomination Nomination, string UnionName, JudgedUnit Unit, IReadOnlyList<ScoreSheet> Sheets)
{
    /// <summary>Its id.</summary>
    public string Id => Nomination.ContentItemId;

    /// <summary>What it is called where names are not shown: 12 号.</summary>
    public long Number => Nomination.Id;

    /// <summary>The sheets that count.</summary>
    public IEnumerable<ScoreSheet> Counted => Sheets.Where(sheet => sheet.Counts);

    /// <summary>As the rules of scoring read it.</summary>
    public JudgedNomination Judged => new(Id, Nomination.CompleteUtc, [.. Counted.Select(sheet => new PanelVote(sheet.UserId, sheet.Points))]);
}
