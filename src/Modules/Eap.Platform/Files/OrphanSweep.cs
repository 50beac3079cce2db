using Microsoft.Extensions.Logging;

namespace Eap.Platform.Files;

/// <summary>Removes stored files no row names: their upload or recipe was rolled back. A day is left to whatever is still under way.</summary>
public sealed class OrphanSweep(FileStore store, IEnumerable<IStoredFileOwner> owners, OrphanSweepClock clock, ILogger<OrphanSweep> logger)
{
    private const int BatchSize = 500;

    /// <summary>Removes what is older than a day and unnamed, at most once an hour; the number of files removed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var all = owners.ToList();
        // Without an owner nobody could say that a file is needed.
        if (all.Count == 0 || !clock.TryTakeTurn()) return 0;
        var removed = 0;
        foreach (var batch in store.KeysBefore(clock.UtcNow.AddDays(-1)).Chunk(BatchSize))
        {
            var named = new HashSet<string>();
            foreach (var owner in all) named.UnionWith(await owner.NamedAsync(batch, cancellationToken));
            foreach (var key in batch.Where(key => !named.Contains(key)))
            {
                store.Delete(key);
                removed++;
            }
        }

        if (removed > 0) logger.LogInformation("Removed {Count} stored files no row names", removed);
        return removed;
    }
}
