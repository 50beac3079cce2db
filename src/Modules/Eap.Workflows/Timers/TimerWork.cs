using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Workflows.Activities;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Timers;

/// <summary>Wakes an activity when its moment has come.</summary>
public sealed class TimerWork(WorkflowManager manager) : IDueWorkHandler
{
    /// <summary>The kind of due work.</summary>
    public const string WorkKind = "WorkflowTimer";

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <summary>The row's key: instance and activity.</summary>
    public static string Key(ActivityContext context) => $"{context.Values.WorkflowId}/{context.Record.ActivityId}";

    /// <summary>Takes a timer back.</summary>
    public static Task RemoveAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var key = Key(context);
        return context.Unit.Db.Set<DueWork>().Where(row => row.Kind == WorkKind && row.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var slash = work.Key.IndexOf('/', StringComparison.Ordinal);
        await manager.ResumeAsync(work.Key[..slash], work.Key[(slash + 1)..], [], cancellationToken);
        return null;
    }
}
