using Eap.Platform.Security;

namespace Eap.Organizations;

/// <summary>Permissions over the tree of unions.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Change organisations at and below one's own.</summary>
    public static readonly Permission ManageOrganizations = new(nameof(ManageOrganizations), "管理组织机构", "组织");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageOrganizations];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Administrator, ManageOrganizations)];
}
