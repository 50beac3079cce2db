using Eap.Platform.Navigation;

namespace Eap.Workflows;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("待办", "我的待办", "/admin/tasks", 50);
}
