using Eap.Platform.Navigation;

namespace Eap.Contents;

/// <summary>The content engine's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("内容", "内容", "/admin/content", 100, nameof(Permissions.ListContent))
        .Add("内容", "主题与人群", "/admin/taxonomies", 160, nameof(Permissions.ManageTaxonomy), everywhere: true)
        .Add("内容", "菜单", "/admin/menus", 170, nameof(Permissions.ManageMenu), everywhere: true)
        .Add("内容", "表单与类型", "/admin/types", 180, nameof(Permissions.EditContentTypes), everywhere: true);
}
