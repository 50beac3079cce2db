using Eap.Platform.Navigation;

namespace Eap.Applications;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("待办", "申报", "/admin/applications", 55, nameof(Permissions.HandleApplications));
}
