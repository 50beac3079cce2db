using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Awards.Publicity;

/// <summary>On the first page of the admin, for whoever may handle them: objections that wait for somebody.</summary>
internal sealed class ObjectionReminder(ObjectionDoor door, IAccess access) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 12;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(nameof(PublicityPermissions.HandleObjections), cancellationToken: cancellationToken)) return null;
        var waiting = ObjectionsWaiting.Of(await door.StandingAsync(cancellationToken));
        return waiting.All == 0 ? null : new ZoneContent("Dashboard.Objections", waiting);
    }
}
