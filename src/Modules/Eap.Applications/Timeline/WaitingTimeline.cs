using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Timeline;

/// <summary>Who has it now, since when, and by which day: the open decisions, or the unit itself while it corrects.</summary>
internal sealed class WaitingTimeline(SiteDbContext db, NextStep next, IStringLocalizer<WaitingTimeline> T) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var record = await db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        if (record is null || ApplicationProcess.IsOver(record.Status)) return [];
        if (record.Status == ApplicationStatus.Returned)
        {
            var due = await db.Set<ReturnRequest>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.IsOpen).Select(row => row.DueUtc).FirstOrDefaultAsync(cancellationToken);
            var stage = await db.Set<ReviewTask>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.DecidedUtc != null).OrderByDescending(row => row.Id).Select(row => row.Stage).FirstOrDefaultAsync(cancellationToken);
            return [new TimelineEntry(T["补正后再次提交"], T["申报单位"], record.ChangedUtc) { IsNext = true, DueUtc = due }, .. stage is null ? [] : new[] { Later(stage) }];
        }

        var open = await db.Set<ReviewTask>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.IsOpen)
            .Join(db.Set<Organization>().AsNoTracking(), task => task.OrganizationId, row => row.OrganizationId, (task, row) => new { task.Id, task.WorkflowId, task.ActivityId, task.Stage, row.ShortName, task.CreatedUtc, task.DueUtc })
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var now = open.Select(row => new TimelineEntry(row.Stage, row.ShortName, row.CreatedUtc) { IsNext = true, DueUtc = row.DueUtc });
        // Several at once go on when the last is decided: what follows then is not known before.
        return open is [var only] ? [.. now, await next.AfterAsync(only.WorkflowId, only.ActivityId, cancellationToken) is { } after ? Later(after) : Later(T["给出结论，发消息告诉申报单位"]) with { GivesWay = true }] : [.. now];
    }

    private static TimelineEntry Later(string title) => new(title, null, null) { IsLater = true };
}
