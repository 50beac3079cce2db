using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>Reads who inspects, what binds them, and whom they may therefore not visit. Always the same number of queries.</summary>
public sealed class InspectorDirectory(SiteDbContext db)
{
    /// <summary>Everybody who inspects somewhere, by name.</summary>
    public async Task<IReadOnlyList<Inspector>> ListAsync(CancellationToken cancellationToken)
    {
        var known = await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken);
        var (inspecting, handling) = (NamesOf(known, nameof(AcceptancePermissions.InspectStations)), NamesOf(known, nameof(AcceptancePermissions.AcceptStations), nameof(Applications.Permissions.HandleApplications)));
        var ids = await db.Set<Grant>().AsNoTracking().Where(grant => inspecting.Contains(grant.RoleName)).Select(grant => grant.UserId).Distinct().ToListAsync(cancellationToken);
        var people = await db.Set<User>().AsNoTracking().Where(user => ids.Contains(user.Id)).OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new { user.Id, user.DisplayName, user.UserName, user.IsEnabled }).ToListAsync(cancellationToken);
        var roles = (await db.Set<Grant>().AsNoTracking().Where(grant => ids.Contains(grant.UserId))
            .Join(db.Set<Organization>().AsNoTracking(), grant => grant.OrganizationId, unit => unit.OrganizationId, (grant, unit) => new { grant.UserId, grant.RoleName, unit.Path, unit.ShortName }).ToListAsync(cancellationToken)).ToLookup(row => row.UserId);
        var ties = (await db.Set<InspectorTie>().AsNoTracking().Where(tie => ids.Contains(tie.UserId))
            .Join(db.Set<Organization>().AsNoTracking(), tie => tie.OrganizationId, unit => unit.OrganizationId, (tie, unit) => new { Tie = tie, unit.Path, unit.ShortName }).ToListAsync(cancellationToken)).ToLookup(row => row.Tie.UserId);
        return [.. people.Select(person => new Inspector(
            new InspectorFacts(person.Id, string.IsNullOrEmpty(person.DisplayName) ? person.UserName ?? "" : person.DisplayName, person.IsEnabled, MayInspect: true,
                [.. roles[person.Id].Select(role => new InspectorBond(role.Path, role.ShortName, inspecting.Contains(role.RoleName)))], [.. ties[person.Id].Select(tie => new InspectorBond(tie.Path, tie.ShortName))])
            {
                Handles = roles[person.Id].Any(role => handling.Contains(role.RoleName)),
            },
            [.. ties[person.Id].Select(tie => (tie.ShortName, tie.Tie))]))];
    }

    private static HashSet<string> NamesOf(IEnumerable<Role> roles, params string[] permissions) => roles.Where(role => role.Permissions.Intersect(permissions).Any()).Select(role => role.Name).ToHashSet();

    /// <summary>A unit as the rules of visits see it; null when there is none.</summary>
    public async Task<VisitedUnit?> UnitAsync(string organizationId, CancellationToken cancellationToken)
    {
        var path = await db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        return path is null ? null : new VisitedUnit(path, await CityPathsAsync(cancellationToken));
    }

    /// <summary>Paths of the federation and of mere groups.</summary>
    public async Task<IReadOnlySet<string>> CityPathsAsync(CancellationToken cancellationToken) =>
        (await db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.MunicipalFederation || row.Kind == OrganizationKind.Group).Select(row => row.Path).ToListAsync(cancellationToken)).ToHashSet();
}
