using Eap.Platform.Security;

namespace Eap.Lectures;

/// <summary>Permissions over lectures asked for.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Choose lecturers, confirm, change and call off, decide what counts.</summary>
    public static readonly Permission ArrangeLectures = new(nameof(ArrangeLectures), "安排讲座（请老师、确认、认定）", "讲座");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ArrangeLectures];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, ArrangeLectures)];
}
