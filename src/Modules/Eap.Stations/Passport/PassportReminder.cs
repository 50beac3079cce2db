using Eap.Platform.Zones;

namespace Eap.Stations.Passport;

/// <summary>On the dashboard: passports with something to look at.</summary>
internal sealed class PassportReminder(PassportDoor door, PassportReader reader) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 60;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        var count = await reader.CountWaitingAsync(await door.DeskAsync(cancellationToken), cancellationToken);
        return count == 0 ? null : new ZoneContent("Dashboard.Passports", new WaitingPassports(count));
    }
}

/// <summary>Passports with something to look at.</summary>
/// <param name="Count">How many stations.</param>
public sealed record WaitingPassports(int Count);
