using Eap.Applications.Access;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Passport;

/// <summary>Which passports the current person reaches, and as whom. Who speaks for the host says what is there; somebody else looks.</summary>
public sealed class PassportDoor(SiteDbContext db, Representation representation, IAccess access)
{
    private IQueryable<StationIndex> Latest => db.Set<StationIndex>().AsNoTracking().Where(row => row.Latest);

    /// <summary>A station hosted by a union the person speaks for.</summary>
    public async Task<StationIndex?> OwnAsync(string stationId, CancellationToken cancellationToken) =>
        await FindAsync(stationId, cancellationToken) is { } station && await representation.SpeaksForAsync(station.OrganizationId, cancellationToken) ? station : null;

    /// <summary>The stations of the unions the person speaks for.</summary>
    public async Task<IReadOnlyList<StationIndex>> OwnAsync(CancellationToken cancellationToken)
    {
        var units = (await representation.UnitsAsync(cancellationToken)).Select(unit => unit.OrganizationId).ToList();
        return await Latest.Where(row => units.Contains(row.OrganizationId)).OrderBy(row => row.Title).ThenBy(row => row.Id).ToListAsync(cancellationToken);
    }

    /// <summary>A station whose passport the person looks through: never that of the unit they speak for.</summary>
    public async Task<StationIndex?> DeskAsync(string stationId, CancellationToken cancellationToken) =>
        await FindAsync(stationId, cancellationToken) is { } station && await access.AllowsAsync(nameof(Permissions.GradeStations), station.OrganizationId, cancellationToken)
            && !await representation.SpeaksForAsync(station.OrganizationId, cancellationToken) ? station : null;

    /// <summary>The stations whose passports the person looks through.</summary>
    public async Task<IQueryable<StationIndex>> DeskAsync(CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.GradeStations), cancellationToken);
        var own = (await representation.UnitsAsync(cancellationToken)).Select(unit => unit.OrganizationId).ToList();
        var inside = db.Set<Organization>().Within(scope).Select(unit => unit.OrganizationId);
        return Latest.Where(row => !own.Contains(row.OrganizationId) && inside.Contains(row.OrganizationId));
    }

    private Task<StationIndex?> FindAsync(string stationId, CancellationToken cancellationToken) => Latest.FirstOrDefaultAsync(row => row.ContentItemId == stationId, cancellationToken);
}
