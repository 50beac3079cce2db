using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Users.Accounts;
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

    /// <summary>Stores the owner's choice, and the phone number when one is given; an empty one takes it away. The trail names the number, never its digits.</summary>
    public Task ChooseAsync(string userId, bool byMail, bool byPhone, string? phone, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var (choice, audit) = (await unit.Db.Set<NotificationPreference>().FirstOrDefaultAsync(row => row.UserId == userId, cancellationToken), unit.Get<AuditTrail>());
        if (choice is null) unit.Db.Add(choice = new NotificationPreference { UserId = userId });
        if (choice.ByMail != byMail) audit.Record("Notification", "PreferenceChanged", byMail ? "打开消息邮件" : "关闭消息邮件", userId);
        if (choice.ByPhone != byPhone) audit.Record("Notification", "PreferenceChanged", byPhone ? "打开手机消息" : "关闭手机消息", userId);
        (choice.ByMail, choice.ByPhone) = (byMail, byPhone);
        if (phone is null) return;
        var account = await unit.Db.Set<User>().FirstAsync(row => row.Id == userId, cancellationToken);
        if ((account.PhoneNumber ?? "") == phone) return;
        account.PhoneNumber = phone.Length == 0 ? null : phone;
        audit.Record("Notification", "PhoneChanged", phone.Length == 0 ? "去掉自己的手机号" : "填写自己的手机号", userId);
    }, cancellationToken);

    private Task<int> MarkAsync(UnitScope unit, System.Linq.Expressions.Expression<Func<Notification, bool>> which, CancellationToken cancellationToken)
    {
        var now = UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);
        return unit.Db.Set<Notification>().Where(which).Where(row => row.ReadUtc == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadUtc, now), cancellationToken);
    }
}
