namespace Eap.Platform.Security;

/// <summary>
/// What the person behind the current request (or command) may do. The Users module answers from grants: user × role × organisation
/// with its subtree, read from the database once per scope, so that a withdrawn role counts at the next request.
/// </summary>
public interface IAccess
{
    /// <summary>True when the person holds the permission at this organisation or one above it; with null, at any organisation.</summary>
    ValueTask<bool> AllowsAsync(string permission, string? organizationId = null, CancellationToken cancellationToken = default);

    /// <summary>Where the person holds the permission.</summary>
    ValueTask<AccessScope> ScopeAsync(string permission, CancellationToken cancellationToken = default);

    /// <summary>True when the person holds any grant at all; such an account may read internal items.</summary>
    ValueTask<bool> HasAnyGrantAsync(CancellationToken cancellationToken = default);
}
