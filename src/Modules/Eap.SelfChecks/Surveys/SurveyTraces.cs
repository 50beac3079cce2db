using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>What deleted answers and tickets leave behind in the database's own files.</summary>
public static class SurveyTraces
{
    /// <summary>Takes it away: SQLite's log is emptied, PostgreSQL frees the places of dead rows. After a commit, never inside one.</summary>
    public static async Task WipeAsync(SiteDbContext db)
    {
        await WriteAheadLog.EmptyAsync(db, CancellationToken.None);
        if (db.Engine == DatabaseEngine.PostgreSql) await db.Database.ExecuteSqlRawAsync("""VACUUM "SurveyAnswer", "UsedTicket";""");
    }
}
