using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Takes the sheets out of the count that may not stand: their judge is related, or left the panel. What is closed stays as it is. Inside the caller's transaction.</summary>
public sealed class Striking(UnitScope unit, AwardProgrammes programmes, PanelReader panels, SiteClock clock)
{
    /// <summary>Looks through a programme.</summary>
    public async Task StrikeAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        // What was just declared is among what is read.
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await programmes.FindAsync(programmeItemId, cancellationToken) is not { } programme) return;
        var state = await panels.ReadAsync(programme, cancellationToken);
        var against = state.Cases.Where(one => !state.Closes.ContainsKey(one.Nomination.Category))
            .SelectMany(one => one.Counted.Select(sheet => (sheet.Id, Why: state.Against(sheet, one)))).Where(found => found.Why is not null).ToDictionary(found => found.Id, found => found.Why!);
        if (against.Count == 0) return;
        foreach (var sheet in await unit.Db.Set<ScoreSheet>().AsTracking().Where(row => against.Keys.Contains(row.Id)).ToListAsync(cancellationToken))
            (sheet.StruckUtc, sheet.StruckReason) = (clock.UtcNow, BoundedText.Cut(against[sheet.Id], 500));
        await unit.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Looks through every programme this judge sits on.</summary>
    public async Task StrikeOfAsync(string userId, CancellationToken cancellationToken)
    {
        foreach (var programme in await unit.Db.Set<PanelMember>().AsNoTracking().Where(row => row.UserId == userId).Select(row => row.ProgrammeItemId).ToListAsync(cancellationToken)) await StrikeAsync(programme, cancellationToken);
    }
}
