using System.Buffers.Binary;
using System.Security.Cryptography;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Takes the order of their coming from an open survey's answers, every hour. PostgreSQL numbers transactions and lays rows down as they come: there all are written anew, on the server, in
/// one transaction and in the order of new random keys. On SQLite a row lies where its random key puts it and has no number: there only the log beside the file knows an order, and is emptied.
/// </summary>
public sealed class SurveyShuffle : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the survey.</summary>
    public const string WorkKind = "ShuffleSurvey";

    /// <summary>How long an answer may lie as it came.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>The tables that hold what must leave no trace.</summary>
    public static readonly IReadOnlyList<string> Tables = [nameof(SurveyAnswer), nameof(UsedTicket)];

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (!await unit.Db.Set<SurveyRun>().AnyAsync(row => row.SurveyItemId == work.Key && row.ClosedUtc == null, cancellationToken)) return null;
        if (unit.Db.Engine == DatabaseEngine.PostgreSql) await RewriteAsync(unit.Db, work.Key, cancellationToken);
        await unit.Get<TraceWiping>().PutAsync(unit, Tables, cancellationToken);
        return unit.Get<SiteClock>().UtcNow + Every;
    }

    /// <summary>A random key for a row of answers.</summary>
    public static long NewKey() => BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long)));

    // Of a random UUID's digits the first twelve and the last four are chance alone: the key is sixteen of them.
    private static async Task RewriteAsync(SiteDbContext db, string survey, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"""
            WITH gone AS (DELETE FROM "SurveyAnswer" WHERE "SurveyItemId" = {survey} RETURNING "AnswersJson"),
            drawn AS (SELECT ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 4))::bit(64)::bigint AS "Key", "AnswersJson" FROM gone)
            INSERT INTO "SurveyAnswer" ("Key", "SurveyItemId", "AnswersJson") SELECT "Key", {survey}, "AnswersJson" FROM drawn ORDER BY "Key"
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            WITH gone AS (DELETE FROM "UsedTicket" WHERE "SurveyItemId" = {survey} RETURNING "Mark")
            INSERT INTO "UsedTicket" ("Mark", "SurveyItemId") SELECT "Mark", {survey} FROM gone ORDER BY "Mark"
            """, cancellationToken);
    }
}
