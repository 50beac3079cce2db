using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review;

/// <summary>
/// Which tasks the current person may decide: by the permission at the task's organisation, or since its term is over by the deputy's. One assigned to an
/// account is for nobody else of those with the permission, and no longer for that account once it lost it.
/// </summary>
public sealed class ReviewAccess(SiteDbContext db, IAccess access, IOrganizationScopes organizations, IEnumerable<IReviewRecusal> recusals, ICurrentUser user)
{
    /// <summary>True when they may open and decide it; separation of duties is asked apart.</summary>
    public async ValueTask<bool> AllowsAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId) return false;
        if ((task.AssignedTo ?? userId) == userId && await access.AllowsAsync(task.Permission, task.OrganizationId, cancellationToken)) return true;
        return task.DeputyPermission is { } deputy && await access.AllowsAsync(deputy, task.OrganizationId, cancellationToken);
    }

    /// <summary>The open tasks the current person may decide, without those they keep out of.</summary>
    public async Task<IQueryable<ReviewTask>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = db.Set<ReviewTask>().AsNoTracking().Where(task => task.IsOpen);
        var userId = user.UserId ?? "";
        var asked = await open.Select(task => new { task.Permission, task.DeputyPermission }).Distinct().ToListAsync(cancellationToken);
        var scopes = new List<(string Permission, AccessScope Scope)>();
        foreach (var permission in asked.SelectMany(row => new[] { row.Permission, row.DeputyPermission }).OfType<string>().Distinct())
            scopes.Add((permission, await access.ScopeAsync(permission, cancellationToken)));
        var hasDeputies = asked.Exists(row => row.DeputyPermission is not null);
        var (mine, deputised) = (open.Where(task => false), open.Where(task => false));
        foreach (var group in scopes.Where(row => !row.Scope.IsEmpty).GroupBy(row => string.Join(' ', row.Scope.Paths), row => row))
        {
            var (names, inside) = (group.Select(row => row.Permission).ToList(), await organizations.IdsWithinAsync(group.First().Scope, cancellationToken));
            mine = mine.Concat(open.Where(task => (task.AssignedTo == null || task.AssignedTo == userId) && names.Contains(task.Permission) && inside.Contains(task.OrganizationId)));
            if (hasDeputies) deputised = deputised.Concat(open.Where(task => names.Contains(task.DeputyPermission!) && inside.Contains(task.OrganizationId)));
        }

        if (hasDeputies)
        {
            // What somebody may decide by both permissions stands there once.
            var (own, others) = (mine.Select(task => task.Id), deputised.Select(task => task.Id));
            mine = open.Where(task => own.Contains(task.Id) || others.Contains(task.Id));
        }

        return recusals.Aggregate(mine, (tasks, recusal) => recusal.Without(tasks, userId));
    }
}
