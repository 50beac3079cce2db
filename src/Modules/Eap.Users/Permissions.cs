using Eap.Platform.Security;

namespace Eap.Users;

/// <summary>Permissions over accounts, grants and roles.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Make, reset, unlock, disable and hand over accounts at and below one's organisation.</summary>
    public static readonly Permission ManageUsers = new(nameof(ManageUsers), "管理账号（新建、重置、解锁、停用、交接）", "账号");

    /// <summary>Grant and withdraw roles at and below one's organisation.</summary>
    public static readonly Permission AssignRoles = new(nameof(AssignRoles), "授予和收回角色", "账号", IsSecurityCritical: true);

    /// <summary>Change what roles may do; concerns the whole site.</summary>
    public static readonly Permission ManageRoles = new(nameof(ManageRoles), "修改角色的权限", "账号", IsSecurityCritical: true);

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageUsers, AssignRoles, ManageRoles];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.SecurityAdministrator, ManageUsers, AssignRoles, ManageRoles),
        new(RoleNames.UnionAdministrator, ManageUsers),
    ];
}
