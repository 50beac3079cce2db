using Eap.Platform.Navigation;
using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>Subsidies in the admin menu.</summary>
public sealed class SubsidyMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("待办", "阵地补助", "/admin/stations/subsidies", 58, nameof(SubsidyPermissions.HandleSubsidies));
}
