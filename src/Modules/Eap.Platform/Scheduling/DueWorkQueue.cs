using System.Linq.Expressions;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Scheduling;

/// <summary>Puts due work down and does what is due. Nothing is done twice: removing the row and the effect are one transaction.</summary>
public sealed class DueWorkQueue(UnitOfWork work, SiteDbContext db, TimeProvider time, ILogger<DueWorkQueue> logger)
{
    private const int Batch = 50;
    private const int Turns = 20;

    /// <summary>Puts work down, or moves it when the same kind and key is already waiting.</summary>
    public static async Task PutAsync(UnitScope unit, string kind, string key, DateTime dueUtc, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var waiting = unit.Db.Set<DueWork>().Local.FirstOrDefault(row => row.Kind == kind && row.Key == key)
            ?? await unit.Db.Set<DueWork>().AsTracking().FirstOrDefaultAsync(row => row.Kind == kind && row.Key == key, cancellationToken);
        if (waiting is null) unit.Db.Add(new DueWork { Kind = kind, Key = key, DueUtc = dueUtc });
        else (waiting.DueUtc, waiting.Attempts, waiting.LastError) = (dueUtc, 0, null);
    }

    /// <summary>Puts work down under a key that nobody has used before.</summary>
    public static void PutNew(UnitScope unit, string kind, string key, DateTime dueUtc)
    {
        unit.EnsureActive();
        unit.Db.Add(new DueWork { Kind = kind, Key = key, DueUtc = dueUtc });
    }

    /// <summary>
    /// Does work under a key nobody has used before in the transaction that causes it, as soon as the cause is stored: there is no row that would only be
    /// removed again. What fails or is left over lies there as a row, and goes on after the commit.
    /// </summary>
    public void DoNew(UnitScope unit, string kind, string key)
    {
        var run = new Run(row => row.Kind == kind && row.Key == key, Turns);
        unit.FollowUp(() => FirstTurnsAsync(unit, run, kind, key), exception =>
        {
            var row = new DueWork { Kind = kind, Key = key, DueUtc = Now() };
            unit.Db.Add(row);
            unit.AfterCommit(() => AfterFailureAsync(run, row, exception));
        });
    }

    /// <summary>Does what is due now; returns how many rows it tried.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<DueWork>().Where(row => row.DueUtc <= now).OrderBy(row => row.DueUtc).Take(Batch).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in due) await RunAsync(row => row.Id == id, cancellationToken);
        return due.Count;
    }

    /// <summary>Does one piece of work now, again and again while it says it is due at once, within limits; the tick does the rest.</summary>
    public async Task RunNowAsync(string kind, string key, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < Batch && await RunAsync(row => row.Kind == kind && row.Key == key, cancellationToken); turn++) { }
    }

    // What is due at once again goes on in the same transaction: to commit between two turns serves nobody. True when there is more to do now.
    private async Task<bool> RunAsync(Expression<Func<DueWork, bool>> which, CancellationToken cancellationToken)
    {
        var run = new Run(which, Turns);
        try
        {
            return await work.RunAsync(unit => TakeTurnsAsync(unit, run, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (run.Done > 0 && !cancellationToken.IsCancellationRequested)
        {
            // What went well before the failure shall stand: the same again with a transaction for each.
            logger.LogDebug(exception, "Due work {Id} failed after {Done} turns", run.Id, run.Done);
            return await RunSinglyAsync(which, run.Done + 1, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await FailedAsync(run, exception, cancellationToken);
            return false;
        }
    }

    private async Task<bool> RunSinglyAsync(Expression<Func<DueWork, bool>> which, int turns, CancellationToken cancellationToken)
    {
        var more = true;
        for (var turn = 0; turn < turns && more; turn++)
        {
            var run = new Run(which, 1);
            try
            {
                more = await work.RunAsync(unit => TakeTurnsAsync(unit, run, cancellationToken), cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                await FailedAsync(run, exception, cancellationToken);
                return false;
            }
        }

        return more;
    }

    private async Task<bool> TakeTurnsAsync(UnitScope unit, Run run, CancellationToken cancellationToken)
    {
        (run.Id, run.Done) = (null, 0);
        var row = await unit.Db.Set<DueWork>().FirstOrDefaultAsync(run.Which, cancellationToken);
        if (row is null || row.DueUtc > Now()) return false;
        run.Id = row.Id;
        if (await TakeTurnsAsync(unit, run, row, cancellationToken) is { } next) return next <= Now();
        unit.Db.Remove(row);
        return false;
    }

    // When it goes on; null when it is done.
    private async Task<DateTime?> TakeTurnsAsync(UnitScope unit, Run run, DueWork row, CancellationToken cancellationToken)
    {
        var handler = unit.Get<IEnumerable<IDueWorkHandler>>().FirstOrDefault(found => found.Kind == row.Kind)
            ?? throw new InvalidOperationException($"Nothing here does due work of kind {row.Kind}.");
        while (await handler.RunAsync(unit, row, cancellationToken) is { } next)
        {
            (row.DueUtc, row.Attempts, row.LastError) = (next, 0, null);
            if (++run.Done == run.Turns || next > Now()) return next;
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        return null;
    }

    private async Task FirstTurnsAsync(UnitScope unit, Run run, string kind, string key)
    {
        run.Done = 0;
        var row = new DueWork { Kind = kind, Key = key, DueUtc = Now() };
        if (await TakeTurnsAsync(unit, run, row, CancellationToken.None) is not { } next) return;
        unit.Db.Add(row);
        if (next <= Now()) unit.AfterCommit(() => RunNowAsync(kind, key, CancellationToken.None));
    }

    // As when it had been a transaction of its own.
    private async Task AfterFailureAsync(Run run, DueWork row, Exception exception)
    {
        run.Id = row.Id;
        if (run.Done == 0) await FailedAsync(run, exception, CancellationToken.None);
        else if (await RunSinglyAsync(run.Which, run.Done + 1, CancellationToken.None)) await RunNowAsync(row.Kind, row.Key, CancellationToken.None);
    }

    private async Task FailedAsync(Run run, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogError(exception, "Due work {Id} failed", run.Id);
        if (run.Id is { } id) await PutOffAsync(id, exception.Message, cancellationToken);
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private Task PutOffAsync(long id, string error, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var row = await unit.Db.Set<DueWork>().FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (row is null) return;
        row.Attempts++;
        row.LastError = BoundedText.Cut(error, 1000);
        row.DueUtc = time.GetUtcNow().UtcDateTime + BackOff.After(row.Attempts);
    }, cancellationToken);

    private sealed class Run(Expression<Func<DueWork, bool>> which, int turns)
    {
        public Expression<Func<DueWork, bool>> Which => which;

        /// <summary>How many turns one transaction may hold.</summary>
        public int Turns => turns;

        /// <summary>The row taken up; null when there was none.</summary>
        public long? Id { get; set; }

        /// <summary>Turns that went well in the last try.</summary>
        public int Done { get; set; }
    }
}
