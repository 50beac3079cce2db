using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Platform.Zones;

namespace Eap.Platform.Admin;

/// <summary>On the dashboard: years whose holidays should be known by now.</summary>
internal sealed class CalendarReminder(WorkingDays workingDays, SiteClock clock, IOrganizationScopes organizations) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await organizations.AllowsEverywhereAsync(nameof(Permissions.ManageSettings), cancellationToken)) return null;
        var missing = await workingDays.MissingAsync(clock.Today, cancellationToken);
        return missing.Count == 0 ? null : new ZoneContent("Dashboard.Calendar", missing);
    }
}
