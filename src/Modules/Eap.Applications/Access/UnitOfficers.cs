using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Access;

/// <summary>The people who speak for a union: the permission was granted to them there, and their account is open.</summary>
public static class UnitOfficers
{
    /// <summary>Their account ids; empty for a union nobody has an account of.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(SiteDbContext db, string organizationId, CancellationToken cancellationToken)
    {
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => role.Permissions.Contains(nameof(Permissions.FileApplication))).Select(role => role.Name).ToList();
        return await db.Set<Grant>().AsNoTracking().Where(grant => grant.OrganizationId == organizationId && roles.Contains(grant.RoleName))
            .Join(db.Set<User>().AsNoTracking().Where(user => user.IsEnabled), grant => grant.UserId, user => user.Id, (_, user) => user.Id).Distinct().ToListAsync(cancellationToken);
    }
}
