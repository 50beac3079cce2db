using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Statistics;

/// <summary>Counts searches in memory; a tick writes the sums, so that reading pages costs no write. What a killed process had not written is lost.</summary>
public sealed class SearchCounter
{
    private long _searches;
    private long _withoutResult;

    /// <summary>Counts one search.</summary>
    public void Count(bool found)
    {
        Interlocked.Increment(ref _searches);
        if (!found) Interlocked.Increment(ref _withoutResult);
    }

    internal (long Searches, long WithoutResult) Take() => (Interlocked.Exchange(ref _searches, 0), Interlocked.Exchange(ref _withoutResult, 0));

    internal void PutBack((long Searches, long WithoutResult) counts)
    {
        Interlocked.Add(ref _searches, counts.Searches);
        Interlocked.Add(ref _withoutResult, counts.WithoutResult);
    }
}

internal sealed class SearchCounterTick(SearchCounter counter, UnitOfWork work, SiteClock clock) : ITick
{
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var counts = counter.Take();
        if (counts.Searches == 0) return;
        try
        {
            await work.RunAsync(unit => AddAsync(unit, counts, cancellationToken), cancellationToken);
        }
        catch
        {
            counter.PutBack(counts);
            throw;
        }
    }

    private async Task AddAsync(UnitScope unit, (long Searches, long WithoutResult) counts, CancellationToken cancellationToken)
    {
        var day = await unit.Db.Set<SearchDay>().FirstOrDefaultAsync(row => row.Day == clock.Today, cancellationToken);
        if (day is null) unit.Db.Add(day = new SearchDay { Day = clock.Today });
        day.Searches += counts.Searches;
        day.WithoutResult += counts.WithoutResult;
    }
}
