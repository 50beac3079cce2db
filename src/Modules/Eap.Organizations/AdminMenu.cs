using Eap.Platform.Navigation;

namespace Eap.Organizations;

/// <summary>The module's entries in the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    /// <inheritdoc />
    protected override void Build(NavigationBuilder builder) =>
        builder.Add("组织与账号", "组织机构", "/admin/organizations", 500, nameof(Permissions.ManageOrganizations))
            .Add("组织与账号", "专责人员", "/admin/contacts", 505, nameof(Permissions.KeepContacts));
}
