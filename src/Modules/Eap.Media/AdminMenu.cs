using Eap.Platform.Navigation;

namespace Eap.Media;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("内容", "媒体库", "/admin/media", 150, nameof(Permissions.ManageMedia));
}
