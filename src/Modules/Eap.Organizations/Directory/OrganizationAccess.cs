using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Directory;

/// <summary>
/// Where the current person may manage organisations and accounts. One thing is added to the grants: the partners at the top beside the
/// federation (a health body is under no union) are managed by whoever manages the federation, or nobody could.
/// </summary>
public sealed class OrganizationAccess(IAccess access, SiteDbContext db)
{
    /// <summary>The organisations where the person holds the permission, partners included.</summary>
    public async ValueTask<AccessScope> ScopeAsync(string permission, CancellationToken cancellationToken = default)
    {
        var scope = await access.ScopeAsync(permission, cancellationToken);
        if (scope.Everywhere || scope.IsEmpty) return scope;
        var tops = await db.Set<Organization>().AsNoTracking().Where(row => row.ParentId == null).Select(row => new { row.Kind, row.Path }).ToListAsync(cancellationToken);
        return tops.Any(top => top.Kind == OrganizationKind.MunicipalFederation && scope.Contains(top.Path))
            ? new AccessScope(false, [.. scope.Paths.Union(tops.Select(top => top.Path))])
            : scope;
    }

    /// <summary>True when the person holds the permission at this organisation; false when there is no such organisation.</summary>
    public async ValueTask<bool> AllowsAsync(string permission, string? organizationId, CancellationToken cancellationToken = default)
    {
        var scope = await ScopeAsync(permission, cancellationToken);
        if (scope.Everywhere) return true;
        if (scope.IsEmpty || organizationId is null) return false;
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        return path is not null && scope.Contains(path);
    }

    /// <summary>True when the person holds the permission at every top of the tree: what concerns the whole site asks for this.</summary>
    public async ValueTask<bool> AllowsEverywhereAsync(string permission, CancellationToken cancellationToken = default)
    {
        var scope = await ScopeAsync(permission, cancellationToken);
        if (scope.Everywhere || scope.IsEmpty) return scope.Everywhere;
        var tops = await db.Set<Organization>().AsNoTracking().Where(row => row.ParentId == null).Select(row => row.Path).ToListAsync(cancellationToken);
        return tops.Count > 0 && tops.All(scope.Contains);
    }
}
