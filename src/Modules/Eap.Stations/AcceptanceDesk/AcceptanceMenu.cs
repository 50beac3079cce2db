using Eap.Platform.Navigation;
using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Acceptance in the admin menu.</summary>
public sealed class AcceptanceMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("我的", "我的检查", "/inspections", 24, nameof(AcceptancePermissions.InspectStations))
        .Add("待办", "检查验收", "/admin/stations/acceptance", 57, nameof(AcceptancePermissions.AcceptStations), also: ["/admin/stations/visits", "/admin/stations/inspectors", "/admin/stations/plaques"]);
}
