using Eap.Applications.Filing;
using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>
/// Takes the sheets out of the count that may not stand: their judge is related, or left the panel. After the close only a judge who has to keep out is taken out, and it
/// stands beside the minutes; once the list is taken nothing changes. Inside the caller's transaction.
/// </summary>
public sealed class Striking(UnitScope unit, AwardProgrammes programmes, PanelReader panels, Officer officer, SiteClock clock)
{
    /// <summary>Looks through a programme; what came of it.</summary>
    public async Task<StruckVotes> StrikeAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        // What was just declared is among what is read.
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await programmes.FindAsync(programmeItemId, cancellationToken) is not { } programme) return new StruckVotes(0, new HashSet<string>());
        var state = await panels.ReadAsync(programme, cancellationToken);
        var against = state.Cases.SelectMany(one => one.Counted.Select(sheet => (Sheet: sheet, Case: one, Why: Against(state, one, sheet)))).Where(found => found.Why is not null).ToList();
        var late = against.Where(found => state.IsListed(found.Case)).Select(found => found.Sheet.UserId).ToHashSet();
        foreach (var (sheet, one, why) in against.Where(found => !state.IsListed(found.Case))) await StrikeAsync(state, one, sheet.Id, why!, cancellationToken);
        await unit.Db.SaveChangesAsync(cancellationToken);
        return new StruckVotes(against.Count(found => state.Closes.ContainsKey(found.Case.Nomination.Category) && !state.IsListed(found.Case)), late);
    }

    /// <summary>Looks through every programme this judge sits on; true where a vote of theirs stays, since a list has been taken.</summary>
    public async Task<bool> StrikeOfAsync(string userId, CancellationToken cancellationToken)
    {
        var isLate = false;
        foreach (var programme in await unit.Db.Set<PanelMember>().AsNoTracking().Where(row => row.UserId == userId).Select(row => row.ProgrammeItemId).ToListAsync(cancellationToken))
            isLate |= (await StrikeAsync(programme, cancellationToken)).TooLate.Contains(userId);
        return isLate;
    }

    // Whoever leaves the panel after the close has judged; whoever has to keep out has not.
    private static string? Against(PanelState state, PanelCase one, ScoreSheet sheet)
    {
        if (!state.Closes.ContainsKey(one.Nomination.Category)) return state.Against(sheet, one);
        return state.RecusalOf(sheet.UserId, one) is [var reason, ..] ? $"{reason}，要回避" : null;
    }

    private async Task StrikeAsync(PanelState state, PanelCase one, long sheetId, string why, CancellationToken cancellationToken)
    {
        var sheet = await unit.Db.Set<ScoreSheet>().AsTracking().FirstAsync(row => row.Id == sheetId, cancellationToken);
        (sheet.StruckUtc, sheet.StruckReason) = (clock.UtcNow, BoundedText.Cut(why, 500));
        if (!state.Closes.ContainsKey(one.Nomination.Category)) return;
        unit.Db.Add(new ScoreCorrection
        {
            ProgrammeItemId = sheet.ProgrammeItemId, Category = one.Nomination.Category, ContentItemId = one.Id, JudgeName = sheet.JudgeName, BeforeJson = sheet.PointsJson, AfterJson = ScoreCorrection.Nothing, Reason = BoundedText.Cut(why, 300),
            ByUserId = officer.Id, ByName = await officer.NameAsync(cancellationToken), CorrectedUtc = clock.UtcNow,
        });
    }
}

/// <summary>What came of looking for votes that may not stand.</summary>
/// <param name="AfterClose">How many were struck of titles whose judging is closed: their ranks have changed.</param>
/// <param name="TooLate">Judges of whom a vote stays, since its list has been taken.</param>
public sealed record StruckVotes(int AfterClose, IReadOnlySet<string> TooLate);
