using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Access;

/// <summary>The people who speak for a union: the permission was granted to them there, and their account is open.</summary>
public static class UnitOfficers
{
    private static readonly HotQuery<string, Held> AtOrganization = new((db, organizationId) =>
        from grant in db.Set<Grant>().AsNoTracking()
        join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
        join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
        where grant.OrganizationId == organizationId && account.IsEnabled
        select new Held(account.Id, role.Permissions));

    /// <summary>Their account ids; empty for a union nobody has an account of.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(SiteDbContext db, string organizationId, CancellationToken cancellationToken)
    {
        var held = await AtOrganization.ListAsync(db, organizationId, cancellationToken);
        return [.. held.Where(row => row.Permissions.Contains(nameof(Permissions.FileApplication))).Select(row => row.Id).Distinct()];
    }

    private sealed record Held(string Id, List<string> Permissions);
}
