using Eap.Platform.Security;

namespace Eap.Stations.Acceptance;

/// <summary>Permissions over acceptance.</summary>
public sealed class AcceptancePermissions : IPermissionProvider
{
    /// <summary>Arrange visits, decide classes, give out plaques and revoke them.</summary>
    public static readonly Permission AcceptStations = new(nameof(AcceptStations), "安排检查、认定类别、发牌匾", "服务阵地");

    /// <summary>Visit positions and report. It opens what was assigned to the person, nothing else.</summary>
    public static readonly Permission InspectStations = new(nameof(InspectStations), "到阵地检查、写检查报告", "服务阵地");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [AcceptStations, InspectStations];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, AcceptStations), new(RoleNames.Inspector, InspectStations)];
}
