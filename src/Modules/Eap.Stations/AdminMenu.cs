using Eap.Platform.Navigation;

namespace Eap.Stations;

/// <summary>The module's entry in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("我的", "我的阵地", "/my/stations", 22, nameof(Applications.Permissions.FileApplication))
        .Add("服务", "阵地核实", "/admin/stations", 320, nameof(Permissions.TendStations))
        .Add("服务", "达标核对", "/admin/stations/passports", 330, nameof(Permissions.GradeStations));
}
