using Eap.Platform.Data;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>Asks the separation of the three administrators over what is stored.</summary>
public sealed class SeparationGuard(SiteDbContext db, SiteSettings settings)
{
    /// <summary>Which of the three administrators an account is.</summary>
    public async Task<AdministratorDuties> DutiesAsync(string userId, CancellationToken cancellationToken) => Duties(await HeldAsync(userId, cancellationToken));

    /// <summary>Why the account may not get the role as well; null when it may.</summary>
    public async Task<string?> CheckAsync(string userId, Role added, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(userId, cancellationToken);
        return AdministratorSeparation.Check(Duties(held.Append(added)), (await settings.GetAsync<UsersSettings>(cancellationToken)).ThreeAdministrators);
    }

    /// <summary>Ids of accounts that would break the separation, given these roles as they shall be (others as stored) and this setting.</summary>
    public async Task<IReadOnlyList<string>> BrokenByAsync(Role? changed, bool threeAdministrators, CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(role => role.Name, cancellationToken);
        if (changed is not null) roles[changed.Name] = changed;
        var grants = await db.Set<Grant>().AsNoTracking().Select(grant => new { grant.UserId, grant.RoleName }).ToListAsync(cancellationToken);
        return [.. grants.GroupBy(grant => grant.UserId)
            .Where(account => AdministratorSeparation.Check(Duties(account.Select(grant => roles.GetValueOrDefault(grant.RoleName)).OfType<Role>()), threeAdministrators) is not null)
            .Select(account => account.Key)];
    }

    private static AdministratorDuties Duties(IEnumerable<Role> roles) =>
        roles.Aggregate(AdministratorDuties.None, (duties, role) => duties | AdministratorSeparation.DutiesOf(role.Name, role.Permissions));

    private Task<List<Role>> HeldAsync(string userId, CancellationToken cancellationToken) => (
        from grant in db.Set<Grant>().AsNoTracking()
        join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
        where grant.UserId == userId
        select role).ToListAsync(cancellationToken);
}
