using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review;

/// <summary>Reminds of a task before its term, and passes it on to the deputy when the term is over.</summary>
public sealed class ReviewTimers(SiteClock clock)
{
    internal const string WorkKind = "ReviewTask";

    /// <summary>Puts the next moment of a new task down: the reminder if there is one, else the term.</summary>
    public void Put(UnitScope unit, ReviewTask task, DateTime? remindUtc)
    {
        var next = remindUtc > clock.UtcNow ? remindUtc : task.DueUtc;
        if (next is { } moment) DueWorkQueue.PutNew(unit, WorkKind, task.TaskId, moment);
    }

    /// <summary>Takes the timer of a task back.</summary>
    public static Task RemoveAsync(UnitScope unit, string taskId, CancellationToken cancellationToken) =>
        unit.Db.Set<DueWork>().Where(row => row.Kind == WorkKind && row.Key == taskId).ExecuteDeleteAsync(cancellationToken);
}

internal sealed class ReviewTimerWork(WorkflowTypes types, ReviewMessages messages, SiteClock clock) : IDueWorkHandler
{
    public string Kind => ReviewTimers.WorkKind;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var task = await unit.Db.Set<ReviewTask>().FirstOrDefaultAsync(row => row.TaskId == work.Key && row.IsOpen, cancellationToken);
        if (task is null) return null;
        if (task.DueUtc > clock.UtcNow)
        {
            task.RemindedUtc = clock.UtcNow;
            await messages.RemindAsync(task, cancellationToken);
            return task.DueUtc;
        }

        // The deputy may decide too; whoever had it keeps it beside them, but no longer holds it back.
        (task.EscalatedUtc, task.DeputyPermission) = (clock.UtcNow, await DeputyAsync(unit, task, cancellationToken));
        if (task.DeputyPermission is not null) task.ClaimedBy = null;
        await messages.OverdueAsync(task, cancellationToken);
        return null;
    }

    private async Task<string?> DeputyAsync(UnitScope unit, ReviewTask task, CancellationToken cancellationToken)
    {
        var workflow = await unit.Db.Set<Workflow>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowId == task.WorkflowId, cancellationToken);
        if (workflow is null || await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken) is not { } record) return null;
        return ReadTypes.Of(record).Find(task.ActivityId)?.Text("DeputyPermission");
    }
}
