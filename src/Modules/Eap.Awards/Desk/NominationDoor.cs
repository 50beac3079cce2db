using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Desk;

/// <summary>Which nominations the current person carries: those of the programmes they carry. The district that nominates is not among them.</summary>
public sealed class NominationDoor(SiteDbContext db, ProgrammeDoor programmes)
{
    /// <summary>One of a programme; null when there is none for them.</summary>
    public async Task<(AwardProgramme Programme, Nomination Nomination)?> FindAsync(string programmeItemId, string contentItemId, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programmeItemId, cancellationToken) is { } programme
        && await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.ProgrammeItemId == programmeItemId, cancellationToken) is { } found ? (programme, found) : null;
}
