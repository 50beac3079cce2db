using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review;

/// <summary>Begins the term of a task and calls those who decide: at once, or when what it waits for has come.</summary>
public sealed class ReviewTerms(SiteDbContext db, WorkflowTypes types, ReviewTimers timers, ReviewMessages messages, WorkingDays workingDays, SiteClock clock, IEnumerable<IReviewWait> waits)
{
    /// <summary>What has to come first, in Chinese; null: nothing.</summary>
    public async Task<string?> WaitAsync(string contentItemId, CancellationToken cancellationToken)
    {
        foreach (var wait in waits)
            if (await wait.OfAsync(contentItemId, cancellationToken) is { } reason) return reason;
        return null;
    }

    /// <summary>Gives a task its term, counted from today, and tells those who may decide.</summary>
    public async Task PutAsync(UnitScope unit, ReviewTask task, ActivityRecord record, CancellationToken cancellationToken)
    {
        var days = await workingDays.GetAsync(cancellationToken);
        task.DueUtc = EndOf(days, record.Number("DueWorkingDays"));
        timers.Put(unit, task, task.DueUtc is not null && record.Number("RemindWorkingDays") is { } before ? EndOf(days, record.Number("DueWorkingDays") - before) : null);
        await messages.AskAsync(task, cancellationToken);
    }

    /// <summary>What was waited for has come: the term of the open tasks about the item begins today. Inside the caller's transaction.</summary>
    public async Task BeginAsync(UnitScope unit, string contentItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        foreach (var task in await unit.Db.Set<ReviewTask>().AsTracking().Where(row => row.ContentItemId == contentItemId && row.IsOpen && row.DueUtc == null).ToListAsync(cancellationToken))
            if (await RecordAsync(task, cancellationToken) is { } record) await PutAsync(unit, task, record, cancellationToken);
    }

    private async Task<ActivityRecord?> RecordAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        var workflow = await db.Set<Workflow>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowId == task.WorkflowId, cancellationToken);
        return workflow is not null && await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken) is { } type ? ReadTypes.Of(type).Find(task.ActivityId) : null;
    }

    // The day it begins does not count; it ends with the last working day.
    private DateTime? EndOf(WorkingDayCalendar days, int? number) =>
        number is { } count ? clock.ToUtc(days.AddWorkingDays(clock.Today, count).Value.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null;
}
