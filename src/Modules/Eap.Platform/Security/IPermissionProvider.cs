namespace Eap.Platform.Security;

/// <summary>A module's <c>Permissions.cs</c>: what it protects, and which roles have it in a new site.</summary>
public interface IPermissionProvider
{
    /// <summary>The module's permissions.</summary>
    IEnumerable<Permission> GetPermissions();

    /// <summary>Roles of a new site and what each gets of these permissions.</summary>
    IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
