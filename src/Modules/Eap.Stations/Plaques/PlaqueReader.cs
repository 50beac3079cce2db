using Eap.Applications.Numbers;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Plaques;

/// <summary>Reads the register of plaques, as far as the person handles acceptance.</summary>
public sealed class PlaqueReader(SiteDbContext db, IAccess access, IOrganizationScopes scopes)
{
    private const int PageSize = 50;

    /// <summary>A page of it, newest first.</summary>
    public async Task<PlaqueList> ReadAsync(int page, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 1, 1000);
        var rows = db.Set<IssuedNumber>().AsNoTracking().Where(row => row.Kind == NumberKind.Plaque);
        var scope = await access.ScopeAsync(nameof(AcceptancePermissions.AcceptStations), cancellationToken);
        if (!scope.Everywhere)
        {
            var inside = await scopes.IdsWithinAsync(scope, cancellationToken);
            rows = rows.Where(row => inside.Contains(row.OrganizationId));
        }

        var found = await rows.OrderByDescending(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new PlaqueList([.. found.Take(PageSize)], page, found.Count > PageSize);
    }
}
