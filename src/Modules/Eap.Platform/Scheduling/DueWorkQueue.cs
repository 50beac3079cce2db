using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Scheduling;

/// <summary>Puts due work down and does what is due. Nothing is done twice: removing the row and the effect are one transaction.</summary>
public sealed class DueWorkQueue(UnitOfWork work, SiteDbContext db, TimeProvider time, ILogger<DueWorkQueue> logger)
{
    private const int Batch = 50;

    /// <summary>Puts work down, or moves it when the same kind and key is already waiting.</summary>
    public static async Task PutAsync(UnitScope unit, string kind, string key, DateTime dueUtc, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var waiting = unit.Db.Set<DueWork>().Local.FirstOrDefault(row => row.Kind == kind && row.Key == key)
            ?? await unit.Db.Set<DueWork>().AsTracking().FirstOrDefaultAsync(row => row.Kind == kind && row.Key == key, cancellationToken);
        if (waiting is null) unit.Db.Add(new DueWork { Kind = kind, Key = key, DueUtc = dueUtc });
        else (waiting.DueUtc, waiting.Attempts, waiting.LastError) = (dueUtc, 0, null);
    }

    /// <summary>Does what is due now; returns how many rows it tried.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<DueWork>().Where(row => row.DueUtc <= now).OrderBy(row => row.DueUtc).Take(Batch).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in due) await RunOneAsync(id, cancellationToken);
        return due.Count;
    }

    /// <summary>Does one piece of work now, again and again while it says it is due at once, at most fifty times; the tick does the rest.</summary>
    public async Task RunNowAsync(string kind, string key, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < Batch; turn++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var due = await db.Set<DueWork>().AsNoTracking().Where(row => row.Kind == kind && row.Key == key && row.DueUtc <= now).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken);
            if (due is not { } id) return;
            await RunOneAsync(id, cancellationToken);
        }
    }

    private async Task RunOneAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            await work.RunAsync(async unit =>
            {
                var row = await unit.Db.Set<DueWork>().FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
                if (row is null || row.DueUtc > time.GetUtcNow().UtcDateTime) return;
                var handler = unit.Get<IEnumerable<IDueWorkHandler>>().FirstOrDefault(found => found.Kind == row.Kind)
                    ?? throw new InvalidOperationException($"Nothing here does due work of kind {row.Kind}.");
                var again = await handler.RunAsync(unit, row, cancellationToken);
                if (again is { } next) (row.DueUtc, row.Attempts, row.LastError) = (next, 0, null);
                else unit.Db.Remove(row);
            }, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Due work {Id} failed", id);
            await PutOffAsync(id, exception.Message, cancellationToken);
        }
    }

    private Task PutOffAsync(long id, string error, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var row = await unit.Db.Set<DueWork>().FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (row is null) return;
        row.Attempts++;
        row.LastError = error.Length > 1000 ? error[..1000] : error;
        row.DueUtc = time.GetUtcNow().UtcDateTime + BackOff.After(row.Attempts);
    }, cancellationToken);

}
