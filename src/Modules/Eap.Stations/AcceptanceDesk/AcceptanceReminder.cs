using Eap.Platform.Security;
using Eap.Platform.Zones;
using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>On the dashboard of whoever handles acceptance: how many wait for a visit, and for a decision.</summary>
internal sealed class AcceptanceReminder(AcceptanceDeskPages desk, IAccess access) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 30;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(nameof(AcceptancePermissions.AcceptStations), cancellationToken: cancellationToken)) return null;
        var waiting = await desk.WaitingAsync(cancellationToken);
        return waiting is { ToSchedule: 0, ToDecide: 0 } ? null : new ZoneContent("Dashboard.Acceptance", waiting);
    }
}

/// <summary>Acceptances that wait for the city.</summary>
/// <param name="ToSchedule">The papers are complete; nobody is sent yet.</param>
/// <param name="ToDecide">The report is signed; the class is to be decided.</param>
public sealed record WaitingAcceptances(int ToSchedule, int ToDecide);
