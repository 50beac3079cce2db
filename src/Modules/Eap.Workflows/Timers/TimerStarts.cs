using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Workflows.Activities;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Timers;

/// <summary>
/// Begins processes by the clock: a due row for each timer that starts an enabled type. The next time is counted from now, so that times missed while
/// the site was down are passed over, and the row's removal and the start are one transaction, so that two nodes begin it once.
/// </summary>
internal sealed class TimerStarts(WorkflowTypes types, ActivityCatalog catalog, WorkflowManager manager) : IDueWorkHandler, IWorkflowTypeObserver
{
    public const string WorkKind = "WorkflowTimerStart";

    public string Kind => WorkKind;

    public async Task ChangedAsync(UnitScope unit, WorkflowTypeRecord record, CancellationToken cancellationToken)
    {
        var prefix = record.WorkflowTypeId + "/";
        // A type stored and switched off in one unit of work: what it put down first is not in the database yet.
        foreach (var row in unit.Db.Set<DueWork>().Local.Where(row => row.Kind == WorkKind && row.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList()) unit.Db.Entry(row).State = EntityState.Detached;
        await unit.Db.Set<DueWork>().Where(row => row.Kind == WorkKind && row.Key.StartsWith(prefix)).ExecuteDeleteAsync(cancellationToken);
        if (record is not { IsCurrent: true, IsEnabled: true }) return;
        foreach (var start in WorkflowType.Read(record.Json).Activities.Where(IsTimer))
            if (Next(start) is { } due) unit.Db.Add(new DueWork { Kind = WorkKind, Key = prefix + start.ActivityId, DueUtc = due });
    }

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var slash = work.Key.IndexOf('/', StringComparison.Ordinal);
        var record = await types.FindAsync(work.Key[..slash], cancellationToken);
        if (record is not { IsEnabled: true }) return null;
        var type = WorkflowType.Read(record.Json);
        if (type.Find(work.Key[(slash + 1)..]) is not { } start || !IsTimer(start)) return null;
        if (!type.IsSingleton || !await manager.IsUnderWayAsync(record.WorkflowTypeId, null, cancellationToken)) manager.Start(record, start.ActivityId, [], null);
        return Next(start);
    }

    private static bool IsTimer(ActivityRecord record) => record is { IsStart: true, Name: TimerEvent.ActivityName };

    private DateTime? Next(ActivityRecord record) => (catalog.Find(TimerEvent.ActivityName) as TimerEvent)?.Next(record);
}
