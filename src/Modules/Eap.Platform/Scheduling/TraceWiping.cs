using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eap.Platform.Scheduling;

/// <summary>
/// Takes away what deleted rows leave behind in the database's own files: SQLite's log is emptied, PostgreSQL frees the places of dead rows. It cannot be part of the transaction that
/// deletes; so that it is not lost either, it lies there as due work, tried right after the commit and again every minute until the database was not busy.
/// </summary>
public sealed class TraceWiping(UnitOfWork work, SiteDbContext db, TimeProvider time) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key names the tables.</summary>
    public const string WorkKind = "WipeTraces";

    private const char Separator = ',';
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    // Not long: whoever deletes waits for it, and it comes again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <summary>Asks for it, in the transaction that deletes.</summary>
    /// <param name="unit">The unit of work that deletes.</param>
    /// <param name="tables">The tables that hold less now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PutAsync(UnitScope unit, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        var (key, due) = (string.Join(Separator, tables), Later());
        await DueWorkQueue.PutAsync(unit, WorkKind, key, due, cancellationToken);
        unit.AfterCommit(() => TryAsync(key, due));
    }

    /// <inheritdoc />
    public Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var (key, due) = (work.Key, Later());
        unit.AfterCommit(() => TryAsync(key, due));
        return Task.FromResult<DateTime?>(due);
    }

    // Whoever deleted something meanwhile has moved the row: then it stays.
    private async Task TryAsync(string key, DateTime due)
    {
        if (!await IsWipedAsync(key)) return;
        await work.RunAsync(unit => unit.Db.Set<DueWork>().Where(row => row.Kind == WorkKind && row.Key == key && row.DueUtc == due).ExecuteDeleteAsync());
    }

    private async Task<bool> IsWipedAsync(string key)
    {
        if (db.Engine == DatabaseEngine.Sqlite) return await WriteAheadLog.EmptyAsync(db, Patience, CancellationToken.None);
        var tables = key.Split(Separator);
        var vacuum = "VACUUM " + string.Join(", ", tables.Select(table => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(table)));
        await db.Database.ExecuteSqlRawAsync(vacuum);
        // What somebody still reads is left lying, and counted.
        return await db.Database.SqlQuery<long>($"""SELECT COALESCE(SUM(n_dead_tup), 0)::bigint AS "Value" FROM pg_stat_user_tables WHERE relname = ANY({tables})""").SingleAsync() == 0;
    }

    private DateTime Later() => UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime + Again);
}
