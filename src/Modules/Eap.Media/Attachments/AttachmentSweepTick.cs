using Eap.Media.Attachments.Phone;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

/// <summary>
/// Removes rows nothing needs: uploads that died with their process, files taken out again, files of a form nobody saved within a month, links
/// that have run out. Their files are orphans from then on, and the platform's sweep takes them.
/// </summary>
internal sealed class AttachmentSweepTick(SiteDbContext db, UnitOfWork work, SiteClock clock, AttachmentSweepClock turn) : ITick
{
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (!turn.TryTakeTurn(now)) return;
        var (day, month) = (now.AddDays(-1), now.AddDays(-30));
        if (!await Dead(db, day, month).AnyAsync(cancellationToken) && !await db.Set<PhotoLink>().AnyAsync(row => row.ExpiresUtc < day, cancellationToken)) return;
        await work.RunAsync(async unit =>
        {
            await Dead(unit.Db, day, month).ExecuteDeleteAsync(cancellationToken);
            await unit.Db.Set<PhotoLink>().Where(row => row.ExpiresUtc < day).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
    }

    private static IQueryable<Attachment> Dead(SiteDbContext db, DateTime day, DateTime month) =>
        db.Set<Attachment>().Where(row => !row.IsKept && ((row.CompletedUtc == null && row.BegunUtc < day) || row.RemovedUtc < day || row.BegunUtc < month));
}
