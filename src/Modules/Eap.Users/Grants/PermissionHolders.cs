using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>Who may do something somewhere: the other direction of <see cref="GrantAccess"/>, for messages and tasks.</summary>
public sealed class PermissionHolders(SiteDbContext db, SeenOrganizations organizations)
{
    private static readonly HotQuery<bool, RoleRights> Roles = new((db, _) => db.Set<Role>().AsNoTracking().Select(role => new RoleRights(role.Name, role.Permissions)));

    /// <summary>Enabled accounts that hold the permission at this organisation or one above it; with null, anywhere.</summary>
    public async Task<IReadOnlyList<string>> UserIdsAsync(string permission, string? organizationId, CancellationToken cancellationToken)
    {
        var roles = (await Roles.ListAsync(db, true, cancellationToken)).Where(role => role.Permissions.Contains(permission)).Select(role => role.Name).ToList();
        var grants = from grant in db.Set<Grant>().AsNoTracking()
                     join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
                     where account.IsEnabled && roles.Contains(grant.RoleName)
                     select grant;
        if (organizationId is not null)
        {
            var above = (await organizations.FindAsync(organizationId, cancellationToken))?.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
            grants = grants.Where(grant => above.Contains(grant.OrganizationId));
        }

        return await grants.Select(grant => grant.UserId).Distinct().ToListAsync(cancellationToken);
    }

    private sealed record RoleRights(string Name, List<string> Permissions);
}
