using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>Somebody must be left who can hand out roles at the top, or the site can never be managed again.</summary>
public sealed class LastAdministrator(SiteDbContext db)
{
    /// <summary>True when an enabled account with a password holds a role with AssignRoles at the federation.</summary>
    public async Task<bool> RemainsAsync(CancellationToken cancellationToken)
    {
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => role.Permissions.Contains(nameof(Permissions.AssignRoles))).Select(role => role.Name).ToList();
        return await (
            from grant in db.Set<Grant>().AsNoTracking()
            join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
            join organization in db.Set<Organization>().AsNoTracking() on grant.OrganizationId equals organization.OrganizationId
            where roles.Contains(grant.RoleName) && account.IsEnabled && account.PasswordHash != null
                && organization.ParentId == null && organization.Kind == OrganizationKind.MunicipalFederation
            select grant.Id).AnyAsync(cancellationToken);
    }
}
