using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Workflows.Review.Inbox;

/// <summary>The way to one's tasks, with their number, in the bar of the admin; nothing when none waits.</summary>
internal sealed class WaitingTasksBlock(ReviewInbox inbox, ICurrentUser user) : IZoneBlock
{
    public string Zone => ZoneNames.AdminBar;

    public int Position => 5;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        user.UserId is not null && await inbox.CountAsync(cancellationToken) is > 0 and var count ? new ZoneContent("WaitingTasks", new WaitingTasks(count)) : null;
}
