using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Access;

/// <summary>Who speaks for a union: the other direction of <see cref="Representation"/>, for messages.</summary>
public sealed class UnitOfficers(SiteDbContext db)
{
    /// <summary>Enabled accounts that hold <see cref="Permissions.FileApplication"/> at the union itself.</summary>
    public async Task<IReadOnlyList<string>> UserIdsAsync(string organizationId, CancellationToken cancellationToken)
    {
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => role.Permissions.Contains(nameof(Permissions.FileApplication))).Select(role => role.Name).ToList();
        return await db.Set<Grant>().AsNoTracking().Where(grant => grant.OrganizationId == organizationId && roles.Contains(grant.RoleName))
            .Join(db.Set<User>().AsNoTracking().Where(user => user.IsEnabled), grant => grant.UserId, user => user.Id, (_, user) => user.Id).Distinct().ToListAsync(cancellationToken);
    }
}
