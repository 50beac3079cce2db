using Eap.Platform.Security;

namespace Eap.Stations;

/// <summary>Permissions over stations.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Confirm that what a station's page says is so, and answer problems readers reported.</summary>
    public static readonly Permission TendStations = new(nameof(TendStations), "核实阵地信息、答复读者反映的问题", "服务阵地");

    /// <summary>Look through what units say about their stations, and so grade them; never one's own unit's.</summary>
    public static readonly Permission GradeStations = new(nameof(GradeStations), "核对阵地达标项、评定等级", "服务阵地");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [TendStations, GradeStations];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, TendStations, GradeStations), new(RoleNames.UnionAdministrator, TendStations)];
}
