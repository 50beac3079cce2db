using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Model;

/// <summary>Writes standings.</summary>
public sealed class StationStandings(PageCache cache)
{
    /// <summary>Makes this the standing that holds, in the running unit of work; readers see it after the commit. The decision itself is the caller's to audit.</summary>
    public async Task SetAsync(UnitScope unit, StationStanding standing, CancellationToken cancellationToken)
    {
        await WithdrawAsync(unit, standing.StationItemId, cancellationToken);
        standing.IsCurrent = true;
        unit.Db.Add(standing);
    }

    /// <summary>The station has no standing any more; what it had stays in its history.</summary>
    public async Task WithdrawAsync(UnitScope unit, string stationItemId, CancellationToken cancellationToken)
    {
        // At once, not with the rest: two current ones must not meet in the table.
        await unit.Db.Set<StationStanding>().Where(row => row.StationItemId == stationItemId && row.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCurrent, false), cancellationToken);
        unit.AfterCommit(() => cache.EvictAsync([PageCache.Item(stationItemId), PageCache.Type(StationContentType.Name)]));
    }
}
