using Eap.Platform.Navigation;

namespace Eap.Awards.Publicity;

/// <summary>Objections in the admin menu.</summary>
public sealed class PublicityMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("待办", "公示异议", "/admin/awards/objections", 61, nameof(PublicityPermissions.HandleObjections));
}
