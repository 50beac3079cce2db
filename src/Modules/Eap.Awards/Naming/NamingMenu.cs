using Eap.Platform.Navigation;

namespace Eap.Awards.Naming;

/// <summary>Naming in the admin menu.</summary>
public sealed class NamingMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) => builder
        .Add("待办", "命名签署", "/admin/awards/signing", 62, nameof(NamingPermissions.SignNaming))
        .Add("计划", "荣誉登记", "/admin/awards/honours", 321, nameof(Permissions.ManageAwards));
}
