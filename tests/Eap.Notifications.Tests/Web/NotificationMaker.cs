using Eap.Notifications.Messages;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Tests.Web;

/// <summary>Sends notifications the way other modules do.</summary>
internal static class NotificationMaker
{
    public static Task<int> NotifyAsync(this SiteData data, NotificationMessage message, params string[] userIds) =>
        data.Site.InUnitAsync(unit => unit.Get<Notifier>().SendAsync(userIds, message));

    public static Task<List<Notification>> InboxAsync(this SiteData data, string userId) =>
        data.Site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == userId).OrderBy(row => row.Id).ToListAsync());
}
