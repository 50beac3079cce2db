using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Desk;

/// <summary>Which nominations the current person carries: those of the programmes they carry, but for those whose nominating side they stand on. The district that nominates is not among them.</summary>
public sealed class NominationDoor(SiteDbContext db, ProgrammeDoor programmes, INominationSides sides, ICurrentUser user)
{
    /// <summary>One of a programme; null when there is none for them.</summary>
    public async Task<(AwardProgramme Programme, Nomination Nomination)?> FindAsync(string programmeItemId, string contentItemId, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programmeItemId, cancellationToken) is { } programme
        && await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.ProgrammeItemId == programmeItemId, cancellationToken) is { } found
        && (await OwnSideAsync([contentItemId], cancellationToken)).Count == 0 ? (programme, found) : null;

    /// <summary>Those of these nominations whose nominating side the person stands on.</summary>
    public async Task<IReadOnlyCollection<string>> OwnSideAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken) =>
        user.UserId is { } me ? [.. (await sides.OfAsync([me], contentItemIds, cancellationToken))[me]] : [];
}
