using Eap.Platform.Security;

namespace Eap.Plans;

/// <summary>Permissions over plans.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>See plans and how far they are carried out, at one's organisation and below.</summary>
    public static readonly Permission ViewPlans = new(nameof(ViewPlans), "查看计划和进度", "计划");

    /// <summary>Change plans and allocations; held at the top of the tree.</summary>
    public static readonly Permission ManagePlans = new(nameof(ManagePlans), "修改计划和分配", "计划");

    /// <summary>Enter what was done into the register, for one's organisation and below.</summary>
    public static readonly Permission RecordFacts = new(nameof(RecordFacts), "登记台账", "计划");

    /// <summary>Check what others entered, below the organisation it is held at (at the top of the tree, there too).</summary>
    public static readonly Permission CheckFacts = new(nameof(CheckFacts), "核对台账", "计划");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ViewPlans, ManagePlans, RecordFacts, CheckFacts];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, ViewPlans, ManagePlans, RecordFacts, CheckFacts), new(RoleNames.ServiceCentre, ViewPlans, ManagePlans, RecordFacts, CheckFacts),
        new(RoleNames.Leader, ViewPlans), new(RoleNames.UnionAdministrator, ViewPlans, RecordFacts, CheckFacts),
    ];
}
