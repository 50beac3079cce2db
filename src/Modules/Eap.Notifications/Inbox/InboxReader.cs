using Eap.Notifications.Channel;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Inbox;

/// <summary>Reads one account's inbox.</summary>
public sealed class InboxReader(SiteDbContext db, SiteSettings settings)
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

    /// <summary>How the account is told beside the inbox.</summary>
    public async Task<InboxChoices> ChoicesAsync(string userId, CancellationToken cancellationToken)
    {
        var channel = await settings.GetAsync<ChannelSettings>(cancellationToken);
        var row = await (
            from account in db.Set<User>().AsNoTracking()
            join choice in db.Set<NotificationPreference>().AsNoTracking() on account.Id equals choice.UserId into choices
            from choice in choices.DefaultIfEmpty()
            where account.Id == userId
            select new { account.Email, account.UserName, account.PhoneNumber, ByMail = choice != null && choice.ByMail, ByPhone = choice != null && choice.ByPhone }).FirstOrDefaultAsync(cancellationToken);
        return row is null ? new InboxChoices() : new InboxChoices
        {
            ByMail = row.ByMail, Email = string.IsNullOrWhiteSpace(row.Email) ? null : row.Email, ByPhone = row.ByPhone, Channel = channel.IsOn ? channel.Label : null,
            Recipient = channel.Recipient, ChannelAddress = ChannelAddress.Choose(channel.Recipient, row.UserName, row.Email, row.PhoneNumber),
        };
    }
}
