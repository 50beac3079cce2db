using Eap.Platform.Navigation;

namespace Eap.Contents;

/// <summary>The content engine's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("内容", "内容", "/admin/content", 100, nameof(Permissions.ListContent));
}
