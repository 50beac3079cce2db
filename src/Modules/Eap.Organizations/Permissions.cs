using Eap.Platform.Security;

namespace Eap.Organizations;

/// <summary>Permissions over the tree of unions.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Change organisations at and below one's own.</summary>
    public static readonly Permission ManageOrganizations = new(nameof(ManageOrganizations), "管理组织机构", "组织");

    /// <summary>Name the people who carry the work, at and below one's own organisation.</summary>
    public static readonly Permission KeepContacts = new(nameof(KeepContacts), "登记专责人员", "组织");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageOrganizations, KeepContacts];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => 
    [
        new(RoleNames.Administrator, ManageOrganizations, KeepContacts), new(RoleNames.ServiceCentre, KeepContacts), new(RoleNames.UnionAdministrator, KeepContacts),
    ];
}
