namespace Eap.Platform.Security;

/// <summary>What the platform asks about the tree of organisations, which it does not know; the Organizations module answers.</summary>
public interface IOrganizationScopes
{
    /// <summary>True when the current person holds the permission at the top of the tree: what concerns the whole site asks for this.</summary>
    ValueTask<bool> AllowsEverywhereAsync(string permission, CancellationToken cancellationToken = default);

    /// <summary>Ids of the organisations inside a scope.</summary>
    Task<IReadOnlyList<string>> IdsWithinAsync(AccessScope scope, CancellationToken cancellationToken = default);

    /// <summary>Short names by id; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> organizationIds, CancellationToken cancellationToken = default);
}
