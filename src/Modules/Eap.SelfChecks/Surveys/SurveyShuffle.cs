using System.Buffers.Binary;
using System.Security.Cryptography;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Writes an open survey's answers and tickets anew every hour, in one transaction and in the order of new random keys. A database numbers transactions and lays rows down as they come:
/// afterwards all rows carry the same number, so that the order of answers, and which ticket came with which, is gone even for whoever reads the database's own columns.
/// </summary>
public sealed class SurveyShuffle : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the survey.</summary>
    public const string WorkKind = "ShuffleSurvey";

    /// <summary>How long an answer may lie as it came.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var (survey, db) = (work.Key, unit.Db);
        if (!await db.Set<SurveyRun>().AnyAsync(row => row.SurveyItemId == survey && row.ClosedUtc == null, cancellationToken)) return null;
        var answers = await db.Set<SurveyAnswer>().AsNoTracking().Where(row => row.SurveyItemId == survey).Select(row => row.AnswersJson).ToListAsync(cancellationToken);
        var marks = await db.Set<UsedTicket>().AsNoTracking().Where(row => row.SurveyItemId == survey).Select(row => row.Mark).ToListAsync(cancellationToken);
        await db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == survey).ExecuteDeleteAsync(cancellationToken);
        await db.Set<UsedTicket>().Where(row => row.SurveyItemId == survey).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(answers.Select(json => new SurveyAnswer { Key = NewKey(), SurveyItemId = survey, AnswersJson = json }).OrderBy(row => row.Key));
        db.AddRange(marks.Order().Select(mark => new UsedTicket { Mark = mark, SurveyItemId = survey }));
        unit.AfterCommit(() => SurveyTraces.WipeAsync(db));
        return unit.Get<SiteClock>().UtcNow + Every;
    }

    /// <summary>A random key for a row of answers.</summary>
    public static long NewKey() => BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
}
