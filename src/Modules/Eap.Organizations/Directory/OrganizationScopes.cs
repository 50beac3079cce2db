using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Directory;

/// <summary>Tells the platform what it needs of the tree.</summary>
internal sealed class OrganizationScopes(IAccess access, SiteDbContext db) : IOrganizationScopes
{
    private List<(OrganizationKind Kind, string Path)>? _tops;

    // Asked for every entry of the menu: the tops are read once a request. Whoever holds it at the federation counts for the partners beside it.
    public async ValueTask<bool> AllowsEverywhereAsync(string permission, CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(permission, cancellationToken);
        if (scope.Everywhere || scope.IsEmpty) return scope.Everywhere;
        _tops ??= [.. (await db.Set<Organization>().AsNoTracking().Where(row => row.ParentId == null).Select(row => new { row.Kind, row.Path }).ToListAsync(cancellationToken)).Select(row => (row.Kind, row.Path))];
        var federations = _tops.Where(top => top.Kind == OrganizationKind.MunicipalFederation).ToList();
        return federations.Count > 0 ? federations.Any(top => scope.Contains(top.Path)) : _tops.Count > 0 && _tops.All(top => scope.Contains(top.Path));
    }

    public async Task<IReadOnlyList<string>> IdsWithinAsync(AccessScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsEmpty) return [];
        var all = await db.Set<Organization>().AsNoTracking().Select(row => new { row.OrganizationId, row.Path }).ToListAsync(cancellationToken);
        return [.. all.Where(row => scope.Contains(row.Path)).Select(row => row.OrganizationId)];
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> organizationIds, CancellationToken cancellationToken) =>
        organizationIds.Count == 0 ? new Dictionary<string, string>()
            : await db.Set<Organization>().AsNoTracking().Where(row => organizationIds.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, row => row.ShortName, cancellationToken);
}
