using Eap.Platform.Navigation;

namespace Eap.Users;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("组织与账号", "账号", "/admin/users", 510, nameof(Permissions.ManageUsers))
        .Add("组织与账号", "角色", "/admin/roles", 520, nameof(Permissions.ManageRoles));
}
