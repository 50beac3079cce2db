using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Inbox;

/// <summary>Removes messages that were read 180 days ago, and those nobody read for two years, every night.</summary>
internal sealed class NotificationTrimming(UnitOfWork work, SiteDbContext db, SiteClock clock) : IDueWorkHandler, ISiteInitializer
{
    public const string WorkKind = "TrimNotifications";
    private const int Batch = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);
    private static readonly TimeSpan KeptUnread = TimeSpan.FromDays(730);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    public string Kind => WorkKind;

    public async Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken)
    {
        if (await db.Set<DueWork>().AnyAsync(row => row.Kind == WorkKind, cancellationToken)) return;
        await work.RunAsync(unit => DueWorkQueue.PutAsync(unit, WorkKind, "", NextNight(), cancellationToken), cancellationToken);
    }

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var (read, written) = (clock.UtcNow - Kept, clock.UtcNow - KeptUnread);
        var messages = unit.Db.Set<Notification>().AsNoTracking();
        var old = await messages.Where(row => row.ReadUtc < read).OrderBy(row => row.ReadUtc).Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        old.AddRange(await messages.Where(row => row.CreatedUtc < written && row.ReadUtc == null).OrderBy(row => row.CreatedUtc).Select(row => row.Id).Take(Batch - old.Count).ToListAsync(cancellationToken));
        await unit.Db.Set<Notification>().Where(row => old.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        // A full batch means there is more: go on at the next tick, writers come in between.
        return old.Count == Batch ? clock.UtcNow : NextNight();
    }

    private DateTime NextNight() => clock.ToUtc(clock.Today.AddDays(1).ToDateTime(TimeOnly.FromTimeSpan(Hour)));
}
