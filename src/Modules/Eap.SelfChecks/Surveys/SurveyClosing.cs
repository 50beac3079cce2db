using System.Text.Json;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Ends a survey: counts it and deletes every answer and every ticket in the same transaction. From then on there is nothing left that could be counted another way,
/// or be brought together with anybody; and since nothing is told before, no two counts can be laid side by side to see who came between them.
/// </summary>
public sealed class SurveyClosing(IStringLocalizer<SurveyClosing> T) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the survey.</summary>
    public const string WorkKind = "CloseSurvey";

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        await CloseAsync(unit, work.Key, cancellationToken);
        return null;
    }

    /// <summary>Ends it; one that has ended stays as it is.</summary>
    public async Task CloseAsync(UnitScope unit, string surveyItemId, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<SurveyRun>().AsTracking().FirstOrDefaultAsync(row => row.SurveyItemId == surveyItemId && row.ClosedUtc == null, cancellationToken) is not { } run) return;
        var survey = run.Definition();
        var blur = SurveyBlur.For(survey);
        var report = SurveyCount.Of(run.Title, await CountAsync(unit, surveyItemId, survey, cancellationToken), count => blur.Of(count), blur.SmallestTold);
        (run.ClosedUtc, run.ReportJson) = (unit.Get<SiteClock>().UtcNow, JsonSerializer.Serialize(report, JOptions.Default));
        await unit.Db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == surveyItemId).ExecuteDeleteAsync(cancellationToken);
        await unit.Db.Set<UsedTicket>().Where(row => row.SurveyItemId == surveyItemId).ExecuteDeleteAsync(cancellationToken);
        await unit.Get<TraceWiping>().PutAsync(unit, SurveyShuffle.Tables, cancellationToken);
        unit.Get<AuditTrail>().Record("Survey", "Closed", string.Format(T["结束匿名调查，答卷已合计并删除：{0}"].Value, run.Title), surveyItemId, run.OrganizationId);
    }

    // One row after the other: a city's answers need not fit into memory.
    private static async Task<SurveyTally> CountAsync(UnitScope unit, string surveyItemId, SurveyPart survey, CancellationToken cancellationToken)
    {
        var tally = new SurveyTally(survey);
        await foreach (var row in unit.Db.Set<SurveyAnswer>().AsNoTracking().Where(row => row.SurveyItemId == surveyItemId).Select(row => row.AnswersJson).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (SurveyReply.Read(survey, row) is { } answer) tally.Add(answer);
        return tally;
    }
}
