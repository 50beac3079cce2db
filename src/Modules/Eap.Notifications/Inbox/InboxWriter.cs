using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Inbox;

/// <summary>What the owner of an inbox does with it. Every statement names the owner: nobody reaches another's messages.</summary>
public sealed class InboxWriter(UnitOfWork work, TimeProvider time)
{
    /// <summary>Marks a message read; once read it keeps its time. Null when the account has no such message.</summary>
    public Task<Notification?> ReadAsync(string userId, long id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var message = await unit.Db.Set<Notification>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.UserId == userId, cancellationToken);
        if (message is not null) await MarkAsync(unit, row => row.Id == id && row.UserId == userId, cancellationToken);
        return message;
    }, cancellationToken);

    /// <summary>Marks everything read up to the newest message its owner saw; returns how many it was.</summary>
    public Task<int> ReadAllAsync(string userId, long upTo, CancellationToken cancellationToken) =>
        work.RunAsync(unit => MarkAsync(unit, row => row.UserId == userId && row.Id <= upTo, cancellationToken), cancellationToken);

    /// <summary>Stores the owner's choice.</summary>
    public Task ChooseAsync(string userId, bool byMail, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var choice = await unit.Db.Set<NotificationPreference>().FirstOrDefaultAsync(row => row.UserId == userId, cancellationToken);
        if ((choice?.ByMail ?? false) == byMail) return;
        if (choice is null) unit.Db.Add(new NotificationPreference { UserId = userId, ByMail = byMail });
        else choice.ByMail = byMail;
        unit.Get<AuditTrail>().Record("Notification", "PreferenceChanged", byMail ? "打开消息邮件" : "关闭消息邮件", userId);
    }, cancellationToken);

    private Task<int> MarkAsync(UnitScope unit, System.Linq.Expressions.Expression<Func<Notification, bool>> which, CancellationToken cancellationToken)
    {
        var now = UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);
        return unit.Db.Set<Notification>().Where(which).Where(row => row.ReadUtc == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadUtc, now), cancellationToken);
    }
}
