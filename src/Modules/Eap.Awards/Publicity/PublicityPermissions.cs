using Eap.Platform.Security;

namespace Eap.Awards.Publicity;

/// <summary>Permissions over objections.</summary>
public sealed class PublicityPermissions : IPermissionProvider
{
    /// <summary>Read what was objected to a public list, and by whom, and answer it; never for a nominee of one's own union.</summary>
    public static readonly Permission HandleObjections = new(nameof(HandleObjections), "公示异议的办理（看得到提异议的人）", "评选", IsSecurityCritical: true);

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [HandleObjections];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, HandleObjections)];
}
