using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Inbox;

/// <summary>Reads one account's inbox.</summary>
public sealed class InboxReader(SiteDbContext db)
{
    /// <summary>Messages before this number, newest first; null begins at the newest.</summary>
    public Task<List<Notification>> ListAsync(string userId, long? before, int take, CancellationToken cancellationToken)
    {
        var messages = db.Set<Notification>().AsNoTracking().Where(row => row.UserId == userId);
        if (before is { } number) messages = messages.Where(row => row.Id < number);
        return messages.OrderByDescending(row => row.Id).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>How many are unread.</summary>
    public Task<int> UnreadAsync(string userId, CancellationToken cancellationToken) =>
        db.Set<Notification>().CountAsync(row => row.UserId == userId && row.ReadUtc == null, cancellationToken);

    /// <summary>Whether the account asked for mail, and where it would go; null for no address.</summary>
    public async Task<(bool ByMail, string? Email)> PreferencesAsync(string userId, CancellationToken cancellationToken)
    {
        var row = await (
            from account in db.Set<User>().AsNoTracking()
            where account.Id == userId
            select new { account.Email, ByMail = db.Set<NotificationPreference>().Any(choice => choice.UserId == userId && choice.ByMail) }).FirstOrDefaultAsync(cancellationToken);
        return (row?.ByMail ?? false, string.IsNullOrWhiteSpace(row?.Email) ? null : row.Email);
    }
}
