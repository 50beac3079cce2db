using Eap.Platform.Security;

namespace Eap.Users.Grants;

/// <summary>Every permission the modules of this site know.</summary>
public sealed class PermissionCatalog(IEnumerable<IPermissionProvider> providers)
{
    /// <summary>All of them by name, in module order.</summary>
    public IReadOnlyDictionary<string, Permission> All { get; } = providers.SelectMany(provider => provider.GetPermissions()).DistinctBy(permission => permission.Name).ToDictionary(permission => permission.Name);

    /// <summary>What the modules give to roles of a new site.</summary>
    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [.. providers.SelectMany(provider => provider.GetDefaultStereotypes())];

    /// <summary>True for a role that reaches beyond the organisation it is granted at: one of the three administrators, or a security-critical permission.</summary>
    public bool IsSensitive(Role role) => AdministratorSeparation.DutiesOf(role.Name, role.Permissions) != AdministratorDuties.None
        || role.Permissions.Any(name => All.TryGetValue(name, out var permission) && permission.IsSecurityCritical);
}
