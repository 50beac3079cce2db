namespace Eap.Platform.Security;

/// <summary>A role and the permissions a module gives it in a new site.</summary>
/// <param name="Role">One of <see cref="RoleNames"/>.</param>
/// <param name="Permissions">What the role gets.</param>
public sealed record PermissionStereotype(string Role, params Permission[] Permissions);
