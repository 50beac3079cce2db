using System.Net.Mail;
using System.Text.RegularExpressions;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Channel;

/// <summary>How the channel's server knows an account.</summary>
public sealed partial class ChannelAddress(SiteDbContext db)
{
    /// <summary>The account's address on the channel; null when it has none.</summary>
    public async Task<string?> OfAsync(string userId, ChannelRecipient recipient, CancellationToken cancellationToken)
    {
        var account = await db.Set<User>().AsNoTracking().Where(row => row.Id == userId).Select(row => new { row.UserName, row.Email, row.PhoneNumber }).FirstOrDefaultAsync(cancellationToken);
        return account is null ? null : Choose(recipient, account.UserName, account.Email, account.PhoneNumber);
    }

    /// <summary>The field that counts; null when it is empty or of no use.</summary>
    public static string? Choose(ChannelRecipient recipient, string? userName, string? email, string? phone) => recipient switch
    {
        ChannelRecipient.UserName => string.IsNullOrWhiteSpace(userName) ? null : userName,
        ChannelRecipient.Email => MailAddress.TryCreate(email, out var address) ? address.Address : null,
        _ => Phone(phone),
    };

    /// <summary>A number as gateways want it: digits, perhaps a plus before them; null when it is none.</summary>
    public static string? Phone(string? typed)
    {
        var tidy = string.Concat(FullWidth.Fold(PlainInput.Clean(typed).Value).Where(character => character is not (' ' or '-' or '(' or ')')));
        return Number().IsMatch(tidy) ? tidy : null;
    }

    [GeneratedRegex(@"^\+?[0-9]{7,15}$")]
    private static partial Regex Number();
}
