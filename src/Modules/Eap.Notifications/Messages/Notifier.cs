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
/// insists goes there unasked.
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
                if ((recipient.ByMail || message.Insists) && MailAddress.TryCreate(recipient.Email, out var address)) await MailAsync(recipient.Name, address, message.Insists, cancellationToken);
                if (channel.IsOn && (recipient.ByPhone || message.Insists) && ChannelAddress.Choose(channel.Recipient, recipient.UserName, recipient.Email, recipient.Phone) is { } to)
                    outbox.Put(unit, ChannelMessage.Kind, await words.WriteAsync(to, cancellationToken));
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

    private async Task MailAsync(string name, MailAddress address, bool insists, CancellationToken cancellationToken)
    {
        var general = await settings.GetAsync<GeneralSettings>(cancellationToken);
        var where = string.IsNullOrEmpty(general.BaseUrl) ? T["登录后点“消息”查看。"].Value : T["登录后查看：{0}/my/notifications", general.BaseUrl.TrimEnd('/')].Value;
        var why = insists ? T["这一类消息不看提醒设置：轮到的人都会收到。"].Value : T["不想再收这样的邮件，可以在同一页关掉。"].Value;
        outbox.Put(unit, MailMessage.Kind, new MailMessage
        {
            To = address.Address,
            Subject = T["{0}：有一条新消息", general.SiteName],
            Body = T["{0}，你好：\n\n{1}有一条给你的新消息。{2}\n\n{3}", name, general.SiteName, where, why],
        });
    }

    private sealed record Recipient(string UserId, string Name, string? UserName, string? Email, string? Phone, bool ByMail, bool ByPhone);
}
