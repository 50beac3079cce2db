using Eap.Platform.Navigation;

namespace Eap.Awards;

/// <summary>The module's entry in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("计划", "评选项目", "/admin/awards", 320, nameof(Permissions.ManageAwards));
}
