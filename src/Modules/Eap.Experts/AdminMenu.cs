using Eap.Platform.Navigation;

namespace Eap.Experts;

/// <summary>The module's entry in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder.Add("服务", "专家库", "/admin/experts", 320, nameof(Permissions.ManageExperts));
}
