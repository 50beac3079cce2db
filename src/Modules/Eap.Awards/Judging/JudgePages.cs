using Eap.Applications.Answers;
using Eap.Awards.Programmes;
using Eap.Platform.Security;

namespace Eap.Awards.Judging;

/// <summary>Makes the pages of a judge.</summary>
public sealed class JudgePages(JudgeDoor door, CaseMaterial material, ICurrentUser user)
{
    /// <summary>What stands before them, title by title.</summary>
    public async Task<IReadOnlyList<JudgePanel>> ListAsync(CancellationToken cancellationToken)
    {
        var me = user.UserId ?? "";
        return
        [
            .. from state in await door.PanelsAsync(cancellationToken)
               from category in state.Programme.Part.Categories
               let isClosed = state.Closes.ContainsKey(category.Code)
               let cases = isClosed ? state.Cases.Where(one => one.Nomination.Category == category.Code && (state.LacksVotes(one) || one.Sheets.Any(sheet => sheet.UserId == me))).ToList() : state.Before(category.Code)
               select new JudgePanel(state.Programme, category, isClosed, [.. cases.Select(one => Row(state, category, one, me))]),
        ];
    }

    /// <summary>One nomination; what was filed only while the judge may score it.</summary>
    public async Task<JudgeCasePage?> FindAsync(string contentItemId, ScoreForm? typed, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(contentItemId, cancellationToken) is not { } seat) return null;
        var refusal = seat.Refuse();
        return new JudgeCasePage(seat, refusal?.ToString(), refusal is null ? await material.ReadAsync(seat, cancellationToken) : [], typed ?? ScoreForm.Of(seat.Own));
    }

    private static JudgeRow Row(PanelState state, AwardCategory category, PanelCase one, string me)
    {
        var own = one.Counted.FirstOrDefault(sheet => sheet.UserId == me);
        return new JudgeRow(one.Id, one.Number, category.Judging.IsBlind ? null : one.Nomination.NomineeName, own is null ? null : MinutesWriter.Total(category.Judging, own.Points), state.RecusalOf(me, one), state.LacksVotes(one));
    }
}

/// <summary>A title a judge judges.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Category">The title.</param>
/// <param name="IsClosed">It is over.</param>
/// <param name="Rows">What stands before them; closed: what they scored.</param>
public sealed record JudgePanel(AwardProgramme Programme, AwardCategory Category, bool IsClosed, IReadOnlyList<JudgeRow> Rows);

/// <summary>A nomination in their list.</summary>
/// <param name="Id">The nomination.</param>
/// <param name="Number">What it is called.</param>
/// <param name="Name">The nominee; null where names are not shown.</param>
/// <param name="Total">What the judge gave; null: nothing yet.</param>
/// <param name="Recusal">Why they keep out; empty when nothing stands against it.</param>
/// <param name="IsLacking">Closed, and short of votes since some were struck.</param>
public sealed record JudgeRow(string Id, long Number, string? Name, decimal? Total, IReadOnlyList<string> Recusal, bool IsLacking);

/// <summary>A nomination before a judge.</summary>
/// <param name="Seat">The judge and the nomination.</param>
/// <param name="Refused">Why it cannot be scored now; null when it can.</param>
/// <param name="Answers">What the judge reads of it.</param>
/// <param name="Form">The points.</param>
public sealed record JudgeCasePage(JudgeSeat Seat, string? Refused, IReadOnlyList<AnswerGroup> Answers, ScoreForm Form)
{
    /// <summary>Its address.</summary>
    public string Url => $"/judge/{Seat.Case.Id}";
}
