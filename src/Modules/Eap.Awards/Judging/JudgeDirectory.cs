using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Reads who judges and what binds them. Always the same number of queries.</summary>
public sealed class JudgeDirectory(SiteDbContext db, PermissionHolders holders)
{
    /// <summary>These accounts, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Judge>> ManyAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken)
    {
        if (userIds.Count == 0) return new Dictionary<string, Judge>();
        var people = await db.Set<User>().AsNoTracking().Where(user => userIds.Contains(user.Id)).Select(user => new { user.Id, user.DisplayName, user.UserName, user.IsEnabled }).ToListAsync(cancellationToken);
        var bonds = (await BondsAsync(userIds, cancellationToken)).ToLookup(bond => bond.UserId, bond => bond.Bond);
        var ties = (await db.Set<DeclaredTie>().AsNoTracking().Where(tie => userIds.Contains(tie.UserId)).OrderBy(tie => tie.Id)
            .Join(db.Set<Organization>().AsNoTracking(), tie => tie.OrganizationId, unit => unit.OrganizationId, (tie, unit) => new { Tie = tie, unit.Path, unit.ShortName }).ToListAsync(cancellationToken)).ToLookup(row => row.Tie.UserId);
        return people.ToDictionary(person => person.Id, person => new Judge(
            person.Id,
            new JudgeFacts(
                string.IsNullOrEmpty(person.DisplayName) ? person.UserName ?? "" : person.DisplayName, [.. bonds[person.Id].Distinct()],
                [.. ties[person.Id].Where(tie => tie.Tie.ContentItemId.Length == 0).Select(tie => new JudgeBond(tie.Path, tie.ShortName, tie.Tie.Words))]),
            person.IsEnabled,
            [.. ties[person.Id].Select(tie => (tie.ShortName, tie.Tie))]));
    }

    /// <summary>Accounts that may be asked onto a panel at this organisation, by name.</summary>
    public async Task<IReadOnlyList<(string UserId, string Name)>> CandidatesAsync(string organizationId, CancellationToken cancellationToken)
    {
        var ids = await holders.UserIdsAsync(nameof(JudgingPermissions.JudgeNominations), organizationId, cancellationToken);
        return [.. (await db.Set<User>().AsNoTracking().Where(user => ids.Contains(user.Id)).OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Select(user => new { user.Id, user.DisplayName, user.UserName }).ToListAsync(cancellationToken))
            .Select(user => (user.Id, string.IsNullOrEmpty(user.DisplayName) ? user.UserName ?? "" : user.DisplayName))];
    }

    /// <summary>Paths of the federation and of mere groups: an office there relates to nobody.</summary>
    public async Task<IReadOnlySet<string>> CityPathsAsync(CancellationToken cancellationToken) =>
        (await db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.MunicipalFederation || row.Kind == OrganizationKind.Group).Select(row => row.Path).ToListAsync(cancellationToken)).ToHashSet();

    // Where the account itself belongs, and every role that is more than judging.
    private async Task<IEnumerable<(string UserId, JudgeBond Bond)>> BondsAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken)
    {
        var judging = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => role.Permissions.All(permission => permission == nameof(JudgingPermissions.JudgeNominations))).Select(role => role.Name).ToHashSet();
        var units = db.Set<Organization>().AsNoTracking();
        var offices = await db.Set<Grant>().AsNoTracking().Where(grant => userIds.Contains(grant.UserId)).Join(units, grant => grant.OrganizationId, unit => unit.OrganizationId, (grant, unit) => new { grant.UserId, grant.RoleName, unit.Path, unit.ShortName }).ToListAsync(cancellationToken);
        var homes = await db.Set<User>().AsNoTracking().Where(user => userIds.Contains(user.Id)).Join(units, user => user.OrganizationId, unit => unit.OrganizationId, (user, unit) => new { user.Id, unit.Path, unit.ShortName }).ToListAsync(cancellationToken);
        return offices.Where(office => !judging.Contains(office.RoleName)).Select(office => (office.UserId, new JudgeBond(office.Path, office.ShortName))).Concat(homes.Select(home => (home.Id, new JudgeBond(home.Path, home.ShortName))));
    }
}
