using Microsoft.AspNetCore.Authorization;

namespace Eap.Platform.Security;

/// <summary>
/// The endpoint needs this permission at some organisation. It is the outer door only: an action on an item or organisation also asks
/// <see cref="IAccess.AllowsAsync"/> with that organisation.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The permission's name.</summary>
    public string Permission { get; } = permission;

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}
