using Eap.Platform.Security;

namespace Eap.Workflows;

/// <summary>Permissions over workflows.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>See and change workflow types, look at instances, retry and stop them.</summary>
    public static readonly Permission ManageWorkflows = new(nameof(ManageWorkflows), "管理流程", "流程", IsSecurityCritical: true);

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageWorkflows];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Administrator, ManageWorkflows)];
}
