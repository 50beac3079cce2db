using Eap.Platform.Security;

namespace Eap.Awards;

/// <summary>Permissions over awards.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Write the rules of programmes, open them, carry nominations through. Whoever holds it at a union only cannot touch the city's programmes.</summary>
    public static readonly Permission ManageAwards = new(nameof(ManageAwards), "评选项目和推荐的办理", "评选");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageAwards];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, ManageAwards)];
}
