using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Notifications.Inbox;

/// <summary>On the dashboard: messages nobody has read yet.</summary>
internal sealed class UnreadReminder(InboxReader inbox, ICurrentUser user) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 5;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        user.UserId is { } userId && await inbox.UnreadAsync(userId, cancellationToken) is > 0 and var unread ? new ZoneContent("Dashboard.Unread", new UnreadCount(unread)) : null;
}
