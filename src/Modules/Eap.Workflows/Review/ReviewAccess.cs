using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review;

/// <summary>Which tasks the current person may decide: by the permission at the task's organisation; one assigned to an account is that account's alone.</summary>
public sealed class ReviewAccess(SiteDbContext db, IAccess access, IOrganizationScopes organizations, IEnumerable<IReviewRecusal> recusals, ICurrentUser user)
{
    /// <summary>True when they may open and decide it; separation of duties is asked apart.</summary>
    public async ValueTask<bool> AllowsAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId) return false;
        if (task.AssignedTo is { } assigned) return assigned == userId;
        return await access.AllowsAsync(task.Permission, task.OrganizationId, cancellationToken);
    }

    /// <summary>The open tasks the current person may decide, without those they keep out of.</summary>
    public async Task<IQueryable<ReviewTask>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = db.Set<ReviewTask>().AsNoTracking().Where(task => task.IsOpen);
        var userId = user.UserId ?? "";
        var mine = open.Where(task => task.AssignedTo == userId);
        var permissions = await open.Where(task => task.AssignedTo == null).Select(task => task.Permission).Distinct().ToListAsync(cancellationToken);
        var scopes = new List<(string Permission, AccessScope Scope)>();
        foreach (var permission in permissions) scopes.Add((permission, await access.ScopeAsync(permission, cancellationToken)));
        foreach (var group in scopes.Where(row => !row.Scope.IsEmpty).GroupBy(row => string.Join(' ', row.Scope.Paths), row => row))
        {
            var (names, inside) = (group.Select(row => row.Permission).ToList(), await organizations.IdsWithinAsync(group.First().Scope, cancellationToken));
            mine = mine.Concat(open.Where(task => task.AssignedTo == null && names.Contains(task.Permission) && inside.Contains(task.OrganizationId)));
        }

        return recusals.Aggregate(mine, (tasks, recusal) => recusal.Without(tasks, userId));
    }
}
