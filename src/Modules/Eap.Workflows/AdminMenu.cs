using Eap.Platform.Navigation;

namespace Eap.Workflows;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("待办", "我的待办", "/admin/tasks", 50, nameof(Platform.Permissions.AccessAdminPanel))
        .Add("站点", "流程", "/admin/workflows", 806, nameof(Permissions.ManageWorkflows), everywhere: true);
}
