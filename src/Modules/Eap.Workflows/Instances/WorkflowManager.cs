using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Scheduling;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Instances;

/// <summary>
/// Starts, resumes and stops instances, inside the unit of work of what causes it. The steps themselves follow after the commit, each in its
/// own transaction (<see cref="WorkflowRunner"/>); a due row written here makes sure of it, even when the process is killed in between. What begins does its first steps with what causes it.
/// </summary>
public sealed class WorkflowManager(UnitScope unit, WorkflowTypes types, ActivityCatalog catalog, IdGenerator ids, TimeProvider time)
{
    private readonly Dictionary<(string, int), WorkflowType?> _types = [];

    /// <summary>
    /// Something happened: instances that wait for it about the same subject go on, then types it starts begin. Returns how many instances moved.
    /// </summary>
    /// <param name="name">Name of the event activity.</param>
    /// <param name="input">What it brings; no protected value.</param>
    /// <param name="correlationId">What it is about; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<int> TriggerEventAsync(string name, JsonObject input, string? correlationId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var waiting = await unit.Db.Set<BlockingActivity>().Where(row => row.CorrelationId == correlationId && row.Name == name && row.Input == null).ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var blocking in waiting)
            if (await ResumeAsync(blocking, input, cancellationToken)) moved++;
        foreach (var record in await types.StartedByAsync(name, cancellationToken)) moved += await StartAllAsync(record, name, input, correlationId, cancellationToken);
        return moved;
    }

    /// <summary>Begins an instance of a type at one of its activities, whatever event that is. Returns its id.</summary>
    public string Start(WorkflowTypeRecord type, string activityId, JsonObject input, string? correlationId)
    {
        unit.EnsureActive();
        var now = Now();
        var state = new WorkflowState { Input = (JsonObject)input.DeepClone(), Pending = [new PendingActivity { ActivityId = activityId, IsResumed = true, Input = (JsonObject)input.DeepClone() }] };
        var workflow = new Workflow
        {
            WorkflowId = ids.Next(), WorkflowTypeId = type.WorkflowTypeId, TypeVersion = type.Version, CorrelationId = correlationId,
            Status = WorkflowStatus.Executing, State = state.Write(), CreatedUtc = now, ChangedUtc = now,
        };
        unit.Db.Add(workflow);
        unit.Get<DueWorkQueue>().DoNew(unit, WorkflowRunner.WorkKind, workflow.WorkflowId);
        return workflow.WorkflowId;
    }

    /// <summary>What one activity of an instance waited for has happened. False when it does not wait any more.</summary>
    public async Task<bool> ResumeAsync(string workflowId, string activityId, JsonObject input, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var blocking = await unit.Db.Set<BlockingActivity>().FirstOrDefaultAsync(row => row.WorkflowId == workflowId && row.ActivityId == activityId && row.Input == null, cancellationToken);
        return blocking is not null && await ResumeAsync(blocking, input, cancellationToken, mustMatch: false);
    }

    /// <summary>Tries the failed step of a faulted instance again. False when it is not faulted.</summary>
    public async Task<bool> RetryAsync(string workflowId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var workflow = await FindAsync(workflowId, cancellationToken);
        if (workflow is not { Status: WorkflowStatus.Faulted }) return false;
        (workflow.Status, workflow.FaultMessage, workflow.ChangedUtc) = (WorkflowStatus.Executing, null, Now());
        await GoOnAsync(workflowId, cancellationToken);
        unit.Get<AuditTrail>().Record("Workflow", "Retried", "从出错的一步重试流程", workflowId);
        return true;
    }

    /// <summary>Stops an instance for good, with a reason; its tasks and timers are taken back. False when it is over already.</summary>
    public async Task<bool> AbortAsync(string workflowId, string reason, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var workflow = await FindAsync(workflowId, cancellationToken);
        if (workflow is null or { Status: WorkflowStatus.Finished or WorkflowStatus.Aborted }) return false;
        await CancelWaitingAsync(workflow, cancellationToken);
        (workflow.Status, workflow.FaultMessage, workflow.ChangedUtc) = (WorkflowStatus.Aborted, reason, Now());
        unit.Get<AuditTrail>().Record("Workflow", "Aborted", $"终止流程：{reason}", workflowId);
        return true;
    }

    /// <summary>Takes back everything an instance waits for.</summary>
    internal async Task CancelWaitingAsync(Workflow workflow, CancellationToken cancellationToken)
    {
        var waiting = await unit.Db.Set<BlockingActivity>().Where(row => row.WorkflowId == workflow.WorkflowId).ToListAsync(cancellationToken);
        if (waiting.Count == 0) return;
        var type = await TypeAsync(workflow, cancellationToken);
        foreach (var blocking in waiting)
        {
            unit.Db.Remove(blocking);
            if (type?.Find(blocking.ActivityId) is { } record && catalog.Find(record.Name) is { } activity)
                await activity.CancelAsync(Context(type, record, workflow, WorkflowState.Read(workflow.State)), cancellationToken);
        }
    }

    internal ActivityContext Context(WorkflowType type, ActivityRecord record, Workflow workflow, WorkflowState state) => new(unit, type, record, new ProcessValues
    {
        WorkflowId = workflow.WorkflowId, CorrelationId = workflow.CorrelationId, Input = state.Input, Properties = state.Properties,
    });

    // A version never changes.
    internal async Task<WorkflowType?> TypeAsync(Workflow workflow, CancellationToken cancellationToken)
    {
        var key = (workflow.WorkflowTypeId, workflow.TypeVersion);
        if (_types.TryGetValue(key, out var known)) return known;
        return _types[key] = await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken) is { } record ? ReadTypes.Of(record) : null;
    }

    // What happened is kept with what waited for it, not in the instance's state: the step that causes it may be one of the same instance.
    private async Task<bool> ResumeAsync(BlockingActivity blocking, JsonObject input, CancellationToken cancellationToken, bool mustMatch = true)
    {
        var workflow = await FindAsync(blocking.WorkflowId, cancellationToken) ?? throw new InvalidOperationException($"No instance {blocking.WorkflowId}.");
        if (mustMatch && !await ConcernsAsync(workflow, blocking.ActivityId, input, cancellationToken)) return false;
        (blocking.Input, workflow.ChangedUtc) = (input.ToJsonString(JOptions.Default), Now());
        // A faulted instance keeps what came meanwhile and goes on with it once a person has tried again.
        if (workflow.Status == WorkflowStatus.Faulted) return true;
        workflow.Status = WorkflowStatus.Executing;
        await GoOnAsync(workflow.WorkflowId, cancellationToken);
        return true;
    }

    private async Task<int> StartAllAsync(WorkflowTypeRecord record, string name, JsonObject input, string? correlationId, CancellationToken cancellationToken)
    {
        var (type, started) = (ReadTypes.Of(record), 0);
        _types[(record.WorkflowTypeId, record.Version)] = type;
        foreach (var start in type.Activities.Where(activity => activity.IsStart && activity.Name == name))
        {
            if (catalog.Find(name) is { } activity)
            {
                var context = new ActivityContext(unit, type, start, new ProcessValues { WorkflowId = "", CorrelationId = correlationId, Input = input });
                if (!await activity.MatchesAsync(context, cancellationToken)) continue;
            }

            if (type.IsSingleton && await IsUnderWayAsync(record.WorkflowTypeId, correlationId, cancellationToken)) continue;
            Start(record, start.ActivityId, input, correlationId);
            started++;
        }

        return started;
    }

    private async Task<bool> ConcernsAsync(Workflow workflow, string activityId, JsonObject input, CancellationToken cancellationToken)
    {
        if (await TypeAsync(workflow, cancellationToken) is not { } type || type.Find(activityId) is not { } record || catalog.Find(record.Name) is not { } activity) return true;
        var values = new ProcessValues { WorkflowId = workflow.WorkflowId, CorrelationId = workflow.CorrelationId, Input = input, Properties = WorkflowState.Read(workflow.State).Properties };
        return await activity.MatchesAsync(new ActivityContext(unit, type, record, values), cancellationToken);
    }

    /// <summary>True while an instance of the type about this subject is not over.</summary>
    internal async Task<bool> IsUnderWayAsync(string workflowTypeId, string? correlationId, CancellationToken cancellationToken)
    {
        // What this unit has begun or ended itself is not in the database yet.
        if (unit.Db.ChangeTracker.Entries<Workflow>().Any(entry => entry.State != EntityState.Unchanged)) await unit.Db.SaveChangesAsync(cancellationToken);
        return await unit.Db.Set<Workflow>().AnyAsync(row => row.WorkflowTypeId == workflowTypeId && row.CorrelationId == correlationId
            && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted), cancellationToken);
    }

    private async Task GoOnAsync(string workflowId, CancellationToken cancellationToken)
    {
        await DueWorkQueue.PutAsync(unit, WorkflowRunner.WorkKind, workflowId, Now(), cancellationToken);
        var queue = unit.Get<DueWorkQueue>();
        // At once, so that the page which caused it shows where things stand; the tick does it if this process dies here.
        unit.AfterCommit(() => queue.RunNowAsync(WorkflowRunner.WorkKind, workflowId, CancellationToken.None));
    }

    private Task<Workflow?> FindAsync(string workflowId, CancellationToken cancellationToken) => unit.Db.Set<Workflow>().FirstOrDefaultAsync(row => row.WorkflowId == workflowId, cancellationToken);

    private DateTime Now() => UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);
}
