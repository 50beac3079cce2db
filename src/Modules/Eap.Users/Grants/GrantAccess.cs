using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>Answers from the grants of the current person; the site itself (commands, due work) may do everything.</summary>
public sealed class GrantAccess(SiteDbContext db, ICurrentUser user) : IAccess
{
    private static readonly HotQuery<string, HeldRole> Held = new((db, userId) =>
        from grant in db.Set<Grant>().AsNoTracking()
        join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
        join organization in db.Set<Organization>().AsNoTracking() on grant.OrganizationId equals organization.OrganizationId
        join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
        where grant.UserId == userId && account.IsEnabled
        select new HeldRole(organization.Path, role.Permissions));

    private IReadOnlyList<HeldRole>? _held;

    /// <inheritdoc />
    public async ValueTask<bool> AllowsAsync(string permission, string? organizationId = null, CancellationToken cancellationToken = default)
    {
        var scope = await ScopeAsync(permission, cancellationToken);
        if (scope.Everywhere || scope.IsEmpty || organizationId is null) return !scope.IsEmpty;
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        return path is not null && scope.Contains(path);
    }

    /// <inheritdoc />
    public async ValueTask<AccessScope> ScopeAsync(string permission, CancellationToken cancellationToken = default)
    {
        if (user.IsSystem) return AccessScope.All;
        var paths = (await HeldAsync(cancellationToken)).Where(role => role.Permissions.Contains(permission)).Select(role => role.Path).Distinct().ToList();
        return paths.Count == 0 ? AccessScope.None : new AccessScope(false, paths);
    }

    /// <inheritdoc />
    public async ValueTask<bool> HasAnyGrantAsync(CancellationToken cancellationToken = default) => user.IsSystem || (await HeldAsync(cancellationToken)).Count > 0;

    private async ValueTask<IReadOnlyList<HeldRole>> HeldAsync(CancellationToken cancellationToken)
    {
        if (_held is not null) return _held;
        if (user.UserId is not { } userId) return _held = [];
        return _held = await Held.ListAsync(db, userId, cancellationToken);
    }

    private sealed record HeldRole(string Path, List<string> Permissions);
}
