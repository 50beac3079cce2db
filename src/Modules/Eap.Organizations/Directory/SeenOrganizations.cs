using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Directory;

/// <summary>Organisations as this request or unit of work first saw them: rules, tasks and messages about one item ask for the same few. For reading only, not for what may be moved meanwhile.</summary>
public sealed class SeenOrganizations(SiteDbContext db)
{
    private static readonly HotQuery<string, Organization> ById = new((db, id) => db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == id));
    private readonly Dictionary<string, Organization?> _seen = [];

    /// <summary>The organisation with this id; null when there is none.</summary>
    public async ValueTask<Organization?> FindAsync(string organizationId, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(organizationId, out var seen)) return seen;
        return _seen[organizationId] = await ById.FirstAsync(db, organizationId, cancellationToken);
    }

    /// <summary>Takes those somebody has just read.</summary>
    public void Add(IEnumerable<Organization> organizations)
    {
        foreach (var organization in organizations) _seen.TryAdd(organization.OrganizationId, organization);
    }
}
