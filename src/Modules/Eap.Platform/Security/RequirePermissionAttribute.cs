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

    /// <summary>True: it must be held at the top of the tree, because the page concerns the whole site.</summary>
    public bool Everywhere { get; init; }

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission, Everywhere)];
}
