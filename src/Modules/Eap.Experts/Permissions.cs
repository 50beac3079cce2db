using Eap.Platform.Security;

namespace Eap.Experts;

/// <summary>Permissions over the pool of experts.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Keep the pool: profiles, times, contacts.</summary>
    public static readonly Permission ManageExperts = new(nameof(ManageExperts), "管理专家库（含联系方式）", "专家");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageExperts];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, ManageExperts)];
}
