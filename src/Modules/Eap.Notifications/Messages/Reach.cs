using System.Net.Mail;
using Eap.Notifications.Channel;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Eap.Platform.Settings;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Eap.Notifications.Messages;

/// <summary>What reaches somebody who is not looking at the site: what a message that insists can count on.</summary>
public sealed class Reach(SiteDbContext db, SiteSettings settings, IOptions<MailOptions> mail)
{
    /// <summary>Enabled accounts among these, and what reaches each; mail counts only where the site has a server for it.</summary>
    public async Task<IReadOnlyList<Reached>> OfAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var wanted = userIds.Distinct().ToList();
        if (wanted.Count == 0) return [];
        var channel = await settings.GetAsync<ChannelSettings>(cancellationToken);
        var hasMail = !string.IsNullOrEmpty(mail.Value.Host);
        var accounts = await db.Set<User>().AsNoTracking().Where(row => wanted.Contains(row.Id) && row.IsEnabled).Select(row => new { row.Id, row.UserName, row.DisplayName, row.Email, row.PhoneNumber }).ToListAsync(cancellationToken);
        return [.. accounts.Select(row => new Reached(row.Id, row.UserName ?? "", row.DisplayName, hasMail && MailAddress.TryCreate(row.Email, out _), channel.IsOn && ChannelAddress.Choose(channel.Recipient, row.UserName, row.Email, row.PhoneNumber) is not null))];
    }
}

/// <summary>An account and what reaches it.</summary>
/// <param name="UserId">The account.</param>
/// <param name="UserName">The name it signs in with.</param>
/// <param name="Name">The person's name.</param>
/// <param name="ByMail">A mail does.</param>
/// <param name="ByChannel">The site's channel does.</param>
public sealed record Reached(string UserId, string UserName, string Name, bool ByMail, bool ByChannel)
{
    /// <summary>Something reaches them outside the site.</summary>
    public bool IsOutside => ByMail || ByChannel;
}
