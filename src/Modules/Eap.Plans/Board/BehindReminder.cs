using Eap.Platform.Zones;

namespace Eap.Plans.Board;

/// <summary>On the dashboard: that units, or the own one, have tasks of this year left. Of a year that is over only those who may remind others, until it is sealed (封存).</summary>
internal sealed class BehindReminder(DashboardBoard board) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 15;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        await board.OpenAsync(cancellationToken) is { UnitsBehind: > 0, Frozen: null } page && (page.Year == page.Today.Year || page.MayNudge) ? new ZoneContent("Dashboard.Behind", page) : null;
}
