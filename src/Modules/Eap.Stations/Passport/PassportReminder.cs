using Eap.Platform.Data;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Passport;

/// <summary>On the dashboard: passports with something to look at.</summary>
internal sealed class PassportReminder(PassportDoor door, SiteDbContext db) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 60;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        var claimed = db.Set<PassportCheck>().Where(row => row.State == PassportCheckState.Claimed).Select(row => row.StationItemId);
        var count = await (await door.DeskAsync(cancellationToken)).CountAsync(row => claimed.Contains(row.ContentItemId), cancellationToken);
        return count == 0 ? null : new ZoneContent("Dashboard.Passports", new WaitingPassports(count));
    }
}

/// <summary>Passports with something to look at.</summary>
/// <param name="Count">How many stations.</param>
public sealed record WaitingPassports(int Count);
