using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Data;

/// <summary>The file beside an SQLite database that holds what was written last, and what stood there before.</summary>
public static class WriteAheadLog
{
    /// <summary>Empties it into the database: what had to be erased must not stay in the file beside it. Nothing on PostgreSQL, which keeps its own house.</summary>
    public static async Task EmptyAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        if (db.Engine == DatabaseEngine.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
    }

    /// <summary>The same with an answer: false when somebody who read or wrote stood in the way for so long, and it is not empty. True on PostgreSQL.</summary>
    public static async Task<bool> EmptyAsync(SiteDbContext db, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (db.Engine != DatabaseEngine.Sqlite) return true;
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var usual = await AskAsync(db, "PRAGMA busy_timeout;", cancellationToken);
            await AskAsync(db, $"PRAGMA busy_timeout={(int)patience.TotalMilliseconds};", cancellationToken);
            try
            {
                return await AskAsync(db, "PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken) == 0;
            }
            finally
            {
                await AskAsync(db, $"PRAGMA busy_timeout={usual};", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // The first number of the answer: of a checkpoint whether it was in somebody's way.
    private static async Task<long> AskAsync(SiteDbContext db, string pragma, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
