using Eap.Platform.Security;

namespace Eap.Stations;

/// <summary>Permissions over stations.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Confirm that what a station's page says is so, and answer problems readers reported.</summary>
    public static readonly Permission TendStations = new(nameof(TendStations), "核实阵地信息、答复读者反映的问题", "服务阵地");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [TendStations];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, TendStations), new(RoleNames.UnionAdministrator, TendStations)];
}
