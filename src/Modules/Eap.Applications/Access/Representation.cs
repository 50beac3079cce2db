using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Access;

/// <summary>
/// Which unions the current person speaks for: where the permission was granted itself. An office above a unit does not speak for it; it files on its
/// behalf, and the unit confirms.
/// </summary>
public sealed class Representation(SiteDbContext db, IAccess access, SeenOrganizations organizations)
{
    private IReadOnlyList<Organization>? _units;

    /// <summary>The unions, in the order of the tree.</summary>
    public async Task<IReadOnlyList<Organization>> UnitsAsync(CancellationToken cancellationToken)
    {
        if (_units is not null) return _units;
        var scope = await access.ScopeAsync(nameof(Permissions.FileApplication), cancellationToken);
        _units = scope.Paths.Count == 0 ? [] : await db.Set<Organization>().AsNoTracking().Where(row => scope.Paths.Contains(row.Path)).OrderBy(row => row.Path).ToListAsync(cancellationToken);
        organizations.Add(_units);
        return _units;
    }

    /// <summary>True when the person speaks for this union.</summary>
    public async Task<bool> SpeaksForAsync(string organizationId, CancellationToken cancellationToken) =>
        (await UnitsAsync(cancellationToken)).Any(unit => unit.OrganizationId == organizationId);
}
