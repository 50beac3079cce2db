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
}
