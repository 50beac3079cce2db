using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Notifications.Inbox;

/// <summary>The way to one's messages, with the number of unread ones, in the bar of the admin.</summary>
internal sealed class UnreadBlock(InboxReader inbox, ICurrentUser user) : IZoneBlock
{
    public string Zone => ZoneNames.AdminBar;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        user.UserId is { } userId ? new ZoneContent("UnreadNotifications", new UnreadCount(await inbox.UnreadAsync(userId, cancellationToken))) : null;
}
