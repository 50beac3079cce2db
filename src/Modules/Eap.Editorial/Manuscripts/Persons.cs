using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Manuscripts;

/// <summary>Names for the record: who acts, and in which role.</summary>
public sealed class Persons(SiteDbContext db, ICurrentUser user)
{
    /// <summary>The current person's name; the site's own when nobody acts.</summary>
    public async Task<string> NameAsync(CancellationToken cancellationToken)
    {
        var name = user.UserId is { } id ? await db.Set<User>().AsNoTracking().Where(row => row.Id == id).Select(row => row.DisplayName).FirstOrDefaultAsync(cancellationToken) : null;
        return string.IsNullOrEmpty(name) ? user.UserName : name;
    }

    /// <summary>The title of the role by which an account holds a permission at an organisation, the nearest one first; empty when it holds none.</summary>
    public async Task<string> RoleAsync(string userId, string permission, string organizationId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken) ?? "";
        var above = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var held = await (
            from grant in db.Set<Grant>().AsNoTracking()
            join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
            where grant.UserId == userId && above.Contains(grant.OrganizationId)
            select new { role.Title, role.Permissions, grant.OrganizationId }).ToListAsync(cancellationToken);
        return held.Where(row => row.Permissions.Contains(permission)).OrderByDescending(row => Array.IndexOf(above, row.OrganizationId)).FirstOrDefault()?.Title ?? "";
    }
}
