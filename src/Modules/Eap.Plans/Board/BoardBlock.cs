using Eap.Platform.Zones;

namespace Eap.Plans.Board;

/// <summary>On the dashboard: the figures of the year and the ways to the board, the list of units behind and the page to print.</summary>
internal sealed class BoardBlock(DashboardBoard board) : IZoneBlock
{
    public string Zone => ZoneNames.DashboardWork;

    public int Position => 5;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        await board.OpenAsync(cancellationToken) is { } page && (page.IsCity || page.Own is not null) ? new ZoneContent("Dashboard.Board", page) : null;
}
