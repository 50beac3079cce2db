using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Directory;

/// <summary>Reads the tree. It asks for no permission: names of unions are public.</summary>
public sealed class OrganizationDirectory(SiteDbContext db, SiteClock clock)
{
    private IQueryable<Organization> All => db.Set<Organization>().AsNoTracking();

    /// <summary>The organisation with this id; null when there is none.</summary>
    public Task<Organization?> FindAsync(string? organizationId, CancellationToken cancellationToken = default) =>
        organizationId is null ? Task.FromResult<Organization?>(null) : All.FirstOrDefaultAsync(row => row.OrganizationId == organizationId, cancellationToken);

    /// <summary>The organisation with this code; null when there is none.</summary>
    public Task<Organization?> FindByCodeAsync(string? code, CancellationToken cancellationToken = default)
    {
        var wanted = OrganizationText.Code(code);
        return All.FirstOrDefaultAsync(row => row.Code == wanted, cancellationToken);
    }

    /// <summary>What a person typed or picked: an id, a code, or a full name borne by exactly one organisation.</summary>
    public async Task<Organization?> ResolveAsync(string? text, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var found = await FindAsync(text, cancellationToken) ?? await FindByCodeAsync(text, cancellationToken);
        if (found is not null) return found;
        var name = OrganizationText.Name(text);
        var named = await All.Where(row => row.Name == name).Take(2).ToListAsync(cancellationToken);
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>Several at once, by id; unknown ids are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Organization>> ManyAsync(IReadOnlyCollection<string> organizationIds, CancellationToken cancellationToken = default) =>
        organizationIds.Count == 0 ? new Dictionary<string, Organization>()
            : await All.Where(row => organizationIds.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, cancellationToken);

    /// <summary>The municipal federation at the top; null in a site that has none yet.</summary>
    public Task<Organization?> FederationAsync(CancellationToken cancellationToken = default) =>
        All.Where(row => row.Kind == OrganizationKind.MunicipalFederation && row.ParentId == null).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The whole tree.</summary>
    public Task<OrganizationTree> TreeAsync(CancellationToken cancellationToken = default) => TreeAsync(AccessScope.All, cancellationToken);

    /// <summary>The part of the tree inside a scope; its tops are the tops of the scope.</summary>
    public async Task<OrganizationTree> TreeAsync(AccessScope scope, CancellationToken cancellationToken = default)
    {
        if (scope.IsEmpty) return new OrganizationTree([]);
        return new OrganizationTree((await All.ToListAsync(cancellationToken)).Where(row => scope.Contains(row.Path)));
    }

    /// <summary>What stands directly below, in order; with null, the tops.</summary>
    public async Task<IReadOnlyList<Organization>> ChildrenAsync(string? organizationId, CancellationToken cancellationToken = default) =>
        await All.Where(row => row.ParentId == organizationId).OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>The organisation and everything below it; empty when there is no such organisation.</summary>
    public async Task<IReadOnlyList<Organization>> SubtreeAsync(string organizationId, CancellationToken cancellationToken = default)
    {
        var path = await All.Where(row => row.OrganizationId == organizationId).Select(row => row.Path).FirstOrDefaultAsync(cancellationToken);
        return path is null ? [] : await All.Where(row => row.Path.StartsWith(path)).OrderBy(row => row.Path).ToListAsync(cancellationToken);
    }

    /// <summary>From the top down to the organisation itself; empty when there is no such organisation.</summary>
    public async Task<IReadOnlyList<Organization>> PathAsync(string organizationId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(organizationId, cancellationToken) is not { } organization) return [];
        var ids = organization.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return await All.Where(row => ids.Contains(row.OrganizationId)).OrderBy(row => row.Path.Length).ToListAsync(cancellationToken);
    }

    /// <summary>The names an organisation bears and bore, oldest first.</summary>
    public async Task<IReadOnlyList<OrganizationName>> NamesAsync(string organizationId, CancellationToken cancellationToken = default) =>
        [.. (await db.Set<OrganizationName>().AsNoTracking().Where(row => row.OrganizationId == organizationId).ToListAsync(cancellationToken)).OrderBy(row => row.ValidFrom ?? DateOnly.MinValue)];

    /// <summary>Its name on a day (an act keeps the name its issuer bore then); null when there is no such organisation.</summary>
    public async Task<NamePeriod?> NameOnAsync(string organizationId, DateOnly day, CancellationToken cancellationToken = default)
    {
        var periods = (await NamesAsync(organizationId, cancellationToken)).Select(row => row.ToPeriod()).ToList();
        return periods.Count == 0 ? null : NamePeriod.On(periods, day);
    }

    /// <summary>Its name today.</summary>
    public Task<NamePeriod?> NameTodayAsync(string organizationId, CancellationToken cancellationToken = default) => NameOnAsync(organizationId, clock.Today, cancellationToken);

    /// <summary>What it states of itself, newest year first.</summary>
    public async Task<IReadOnlyList<OrganizationFact>> FactsAsync(string organizationId, CancellationToken cancellationToken = default) =>
        await db.Set<OrganizationFact>().AsNoTracking().Where(row => row.OrganizationId == organizationId).OrderByDescending(row => row.Year).ToListAsync(cancellationToken);
}
