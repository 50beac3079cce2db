using Eap.Platform.Zones;

namespace Eap.SelfChecks.Urgent;

/// <summary>On a union's own page: what it asked for urgently.</summary>
internal sealed class OwnUrgentBlock(UrgentDoor door) : IZoneBlock
{
    public string Zone => ZoneNames.MyTop;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) => await door.OwnAsync(cancellationToken) is { Count: > 0 } own ? new ZoneContent("My.Urgent", own) : null;
}
