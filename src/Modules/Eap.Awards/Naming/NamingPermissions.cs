using Eap.Platform.Security;

namespace Eap.Awards.Naming;

/// <summary>Permissions over naming.</summary>
public sealed class NamingPermissions : IPermissionProvider
{
    /// <summary>Sign for a naming body. It counts where it was granted, not below: whoever signs for one body does not sign for another.</summary>
    public static readonly Permission SignNaming = new(nameof(SignNaming), "代表本单位签署命名决定", "评选");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [SignNaming];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Leader, SignNaming)];
}
