using Eap.Platform.Navigation;

namespace Eap.Applications;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("我的", "我的申报", "/my", 20, nameof(Permissions.FileApplication))
        .Add("待办", "申报", "/admin/applications", 55, nameof(Permissions.HandleApplications));
}
