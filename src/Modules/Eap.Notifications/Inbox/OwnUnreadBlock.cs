using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Notifications.Inbox;

/// <summary>The same way on public pages, in the bar of whoever is signed in.</summary>
internal sealed class OwnUnreadBlock(InboxReader inbox, ICurrentUser user) : IZoneBlock
{
    public string Zone => ZoneNames.OwnBar;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        user.UserId is { } userId ? new ZoneContent("UnreadNotifications", new UnreadCount(await inbox.UnreadAsync(userId, cancellationToken))) : null;
}
