using System.Net.Mail;
using Eap.Notifications.Channel;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MailMessage = Eap.Platform.Outbox.MailMessage;

namespace Eap.Notifications.Messages;

/// <summary>
/// Tells accounts something, with what causes it: <c>unit.Get&lt;Notifier&gt;()</c> inside a unit of work. The message lies in each inbox; who asked
/// for it also gets a mail, or a message on the phone, which says only that there is something to read: it may show on a locked screen. A message that
/// insists goes there unasked, says that it is urgent and leads to its page.
/// </summary>
public sealed class Notifier(UnitScope unit, OutboxQueue outbox, SiteSettings settings, ChannelWords words, TimeProvider time, IStringLocalizer<Notifier> T)
{
    private const int Batch = 500;

    /// <summary>Writes the message to the inboxes of these accounts, each once; accounts that are gone or disabled get none. Returns how many got it.</summary>
    /// <exception cref="ArgumentException">The message cannot be sent as it is.</exception>
    /// <exception cref="InvalidOperationException">No unit of work is running.</exception>
    public async Task<int> SendAsync(IEnumerable<string> userIds, NotificationMessage message, CancellationToken cancellationToken = default)
    {
        unit.EnsureActive();
        message.Check();
        var channel = await settings.GetAsync<ChannelSettings>(cancellationToken);
        var (now, sent) = (UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime), 0);
        foreach (var batch in userIds.Distinct().Chunk(Batch))
        {
            var recipients = await RecipientsAsync(batch, cancellationToken);
            foreach (var recipient in recipients)
            {
                unit.Db.Add(new Notification { UserId = recipient.UserId, Subject = message.Subject, Body = message.Body, Url = message.Url, CreatedUtc = now });
                if ((recipient.ByMail || message.Insists) && MailAddress.TryCreate(recipient.Email, out var address)) await MailAsync(recipient.Name, address, message, cancellationToken);
                if (channel.IsOn && (recipient.ByPhone || message.Insists) && ChannelAddress.Choose(channel.Recipient, recipient.UserName, recipient.Email, recipient.Phone) is { } to)
                    outbox.Put(unit, ChannelMessage.Kind, message.Insists ? await words.InsistAsync(to, message.Url, cancellationToken) : await words.WriteAsync(to, cancellationToken), About(message));
            }

            sent += recipients.Count;
        }

        return sent;
    }

    private Task<List<Recipient>> RecipientsAsync(string[] userIds, CancellationToken cancellationToken) => (
        from account in unit.Db.Set<User>().AsNoTracking()
        join preference in unit.Db.Set<NotificationPreference>().AsNoTracking() on account.Id equals preference.UserId into preferences
        from preference in preferences.DefaultIfEmpty()
        where userIds.Contains(account.Id) && account.IsEnabled
        select new Recipient(account.Id, account.DisplayName, account.UserName, account.Email, account.PhoneNumber, preference != null && preference.ByMail, preference != null && preference.ByPhone))
        .ToListAsync(cancellationToken);

    private async Task MailAsync(string name, MailAddress address, NotificationMessage message, CancellationToken cancellationToken)
    {
        var (site, link) = ((await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName, await words.LinkAsync(message.Insists ? message.Url : null, cancellationToken));
        var where = link.Length == 0 ? T["登录后点“消息”查看。"].Value : T["登录后查看：{0}", link].Value;
        outbox.Put(unit, MailMessage.Kind, new MailMessage
        {
            To = address.Address,
            Subject = await words.TitleAsync(message.Insists, cancellationToken),
            Body = message.Insists
                ? T["{0}，你好：\n\n{1}有一件急事在等你，请现在看。{2}\n\n这一类消息不看提醒设置：轮到的人都会收到。", name, site, where]
                : T["{0}，你好：\n\n{1}有一条给你的新消息。{2}\n\n不想再收这样的邮件，可以在同一页关掉。", name, site, where],
        }, About(message));
    }

    // Whoever insisted asks the outbox later whether it left.
    private static string? About(NotificationMessage message) => message.Insists ? message.Url : null;

    private sealed record Recipient(string UserId, string Name, string? UserName, string? Email, string? Phone, bool ByMail, bool ByPhone);
}
