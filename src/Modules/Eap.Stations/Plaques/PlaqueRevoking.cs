using Eap.Applications.Numbers;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Plaques;

/// <summary>Revokes a plaque: its number says so, the station has no standing any more and counts no longer. In one transaction.</summary>
public sealed class PlaqueRevoking(UnitOfWork work, PageCache pages)
{
    /// <summary>Revokes as the current person; null when it is revoked, empty when there is no such plaque for them, else why not.</summary>
    public Task<string?> RevokeAsync(string? number, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var row = await unit.Db.Set<IssuedNumber>().AsNoTracking().FirstOrDefaultAsync(found => found.Number == number && found.Kind == NumberKind.Plaque, cancellationToken);
        if (row is null || !await unit.Get<IAccess>().AllowsAsync(nameof(AcceptancePermissions.AcceptStations), row.OrganizationId, cancellationToken)) return "";
        if (await unit.Get<NumberIssuing>().RevokeAsync(row.Number, reason, cancellationToken) is { } refusal) return refusal;
        if (row.SubjectItemId is { } station)
        {
            await unit.Get<StationStandings>().WithdrawAsync(unit, station, cancellationToken);
            foreach (var observer in unit.Get<IEnumerable<IAcceptanceObserver>>()) await observer.PlaqueRevokedAsync(unit, station, cancellationToken);
        }

        unit.AfterCommit(() => pages.EvictAsync([PositionFacts.CacheTag]));
        return null;
    }, cancellationToken);
}
