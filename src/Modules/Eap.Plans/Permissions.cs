using Eap.Platform.Security;

namespace Eap.Plans;

/// <summary>Permissions over plans.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>See plans and how far they are carried out, at one's organisation and below.</summary>
    public static readonly Permission ViewPlans = new(nameof(ViewPlans), "查看计划和进度", "计划");

    /// <summary>Change plans and allocations; held at the top of the tree.</summary>
    public static readonly Permission ManagePlans = new(nameof(ManagePlans), "修改计划和分配", "计划");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ViewPlans, ManagePlans];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, ViewPlans, ManagePlans), new(RoleNames.ServiceCentre, ViewPlans, ManagePlans),
        new(RoleNames.Leader, ViewPlans), new(RoleNames.UnionAdministrator, ViewPlans),
    ];
}
