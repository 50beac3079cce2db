using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>The panels the current person sits on. Another panel's nominations are not there, nor those that have not come as far.</summary>
public sealed class JudgeDoor(SiteDbContext db, AwardProgrammes programmes, NominationBook book, PanelReader panels, IAccess access, ICurrentUser user)
{
    /// <summary>Their panels, the newest year first.</summary>
    public async Task<IReadOnlyList<PanelState>> PanelsAsync(CancellationToken cancellationToken)
    {
        if (user.UserId is not { } me) return [];
        var ids = await db.Set<PanelMember>().AsNoTracking().Where(row => row.UserId == me && row.RemovedUtc == null).Select(row => row.ProgrammeItemId).ToListAsync(cancellationToken);
        var mine = new List<AwardProgramme>();
        foreach (var programme in ids.Count == 0 ? [] : await programmes.ListAsync(cancellationToken))
            if (ids.Contains(programme.ContentItemId) && await MayAsync(programme, cancellationToken)) mine.Add(programme);
        return mine.Count == 0 ? [] : await panels.ReadAsync(mine, cancellationToken);
    }

    /// <summary>A nomination of one of their panels that stands, or stood, before it; null when there is none for them.</summary>
    public async Task<JudgeSeat?> FindAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } me || await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken) is not { } nomination) return null;
        if (!await db.Set<PanelMember>().AsNoTracking().AnyAsync(row => row.ProgrammeItemId == nomination.ProgrammeItemId && row.UserId == me && row.RemovedUtc == null, cancellationToken)) return null;
        if (await book.PlaceAsync(nomination, cancellationToken) is not { } place || !await MayAsync(place.Programme, cancellationToken)) return null;
        var state = await panels.ReadAsync(place.Programme, cancellationToken, contentItemId);
        var seat = new JudgeSeat(me, place, state, state.Cases[0]);
        return seat.IsBefore || seat.IsLacking || seat.Own is not null ? seat : null;
    }

    private ValueTask<bool> MayAsync(AwardProgramme programme, CancellationToken cancellationToken) => access.AllowsAsync(nameof(JudgingPermissions.JudgeNominations), programme.OrganizationId, cancellationToken);
}

/// <summary>A judge before a nomination.</summary>
/// <param name="UserId">The judge.</param>
/// <param name="Place">What it is for.</param>
/// <param name="State">The judging of its programme; of nominations only this one.</param>
/// <param name="Case">The nomination.</param>
public sealed record JudgeSeat(string UserId, NominationPlace Place, PanelState State, PanelCase Case)
{
    /// <summary>The judge's own sheet; null for none.</summary>
    public ScoreSheet? Own => Case.Sheets.FirstOrDefault(sheet => sheet.UserId == UserId);

    /// <summary>It stands before the panel now.</summary>
    public bool IsBefore => State.Programme.Part.Path.After(Case.Nomination.Stage) == NominationStage.Panel;

    /// <summary>Its judging is closed, and it has too few votes since some were struck.</summary>
    public bool IsLacking => State.LacksVotes(Case);

    /// <summary>Its list has been taken.</summary>
    public bool IsListed => State.IsListed(Case);

    /// <summary>Its judging is closed.</summary>
    public bool IsClosed => State.Closes.ContainsKey(Place.Category.Code);

    /// <summary>Why the judge keeps out; empty when nothing stands against it.</summary>
    public IReadOnlyList<string> Recusal => State.RecusalOf(UserId, Case);

    /// <summary>Why the judge may not score it now; null when they may.</summary>
    public Refusal? Refuse() => PanelVoting.Refuse(new VoteStanding(State.IsMember(UserId), Recusal, IsClosed, Case.Nomination.Stage, State.Programme.Part.Path) { IsLacking = IsLacking && Own is not { Counts: true } }, Place.Source);
}
