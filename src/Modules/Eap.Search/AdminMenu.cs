using Eap.Platform.Navigation;

namespace Eap.Search;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) =>
        builder.Add("站点", "搜索", "/admin/search", 805, nameof(Eap.Platform.Permissions.ManageSettings), everywhere: true);
}
