using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Whom a reminder reaches: the accounts of the people named, as long as they still act for the unit; where none of them has one, everybody who may see the unit's plans there. Never the sender.</summary>
public sealed class NudgeRecipients(SiteDbContext db, ICurrentUser user)
{
    /// <summary>The recipients of each unit, in two queries.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<(string UserId, string Name)>>> OfAsync(IReadOnlyCollection<BoardUnit> units, CancellationToken cancellationToken)
    {
        var ids = units.Select(unit => unit.Organization.OrganizationId).ToList();
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => role.Permissions.Contains(nameof(Permissions.ViewPlans))).Select(role => role.Name).ToList();
        var found = await (
            from grant in db.Set<Grant>().AsNoTracking()
            join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
            where ids.Contains(grant.OrganizationId) && roles.Contains(grant.RoleName) && account.IsEnabled && account.Id != user.UserId
            select new { grant.OrganizationId, account.Id, account.DisplayName }).Distinct().ToListAsync(cancellationToken);
        var there = found.ToLookup(row => row.OrganizationId, row => (row.Id, row.DisplayName));
        return units.ToDictionary(unit => unit.Organization.OrganizationId, unit => Of(unit, there[unit.Organization.OrganizationId]));
    }

    private static IReadOnlyList<(string UserId, string Name)> Of(BoardUnit unit, IEnumerable<(string UserId, string Name)> there)
    {
        var all = there.Distinct().OrderBy(account => account.UserId, StringComparer.Ordinal).ToList();
        var named = all.Where(account => account.UserId == unit.Lead?.UserId || account.UserId == unit.Deputy?.UserId).ToList();
        return named.Count > 0 ? named : all;
    }
}
