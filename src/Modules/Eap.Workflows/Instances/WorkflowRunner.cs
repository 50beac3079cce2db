using System.Text.Json.Nodes;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Instances;

/// <summary>
/// Does the steps of instances: a step and its effects are in one transaction, which also says what is next; ready steps may share it. A step that fails is tried again later and
/// later; after the last try, when an instance runs in a circle, or when a step could not be done and the graph says nothing for that, it stops as faulted and the people who manage workflows are told.
/// </summary>
public sealed class WorkflowRunner(WorkflowManager manager, ActivityCatalog catalog, WorkflowSupervisors supervisors, Notifier notifier, ICurrentUser user, TimeProvider time, IStringLocalizer<WorkflowRunner> T) : IDueWorkHandler
{
    /// <summary>The kind of due work steps are.</summary>
    public const string WorkKind = "Workflow";

    /// <summary>How often a step is tried before a person must look.</summary>
    public const int MaxTries = 5;

    /// <summary>More steps than this mean that it runs in a circle.</summary>
    public const int MaxSteps = 1000;

    private static readonly HotQuery<string, BlockingActivity> Waiting = new((db, id) => db.Set<BlockingActivity>().AsTracking().Where(row => row.WorkflowId == id));
    private readonly HashSet<string> _seen = [];

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var workflow = unit.Db.Set<Workflow>().Local.FirstOrDefault(row => row.WorkflowId == work.Key)
            ?? await unit.Db.Set<Workflow>().FirstOrDefaultAsync(row => row.WorkflowId == work.Key, cancellationToken);
        if (workflow is not { Status: WorkflowStatus.Executing }) return null;
        var type = await manager.TypeAsync(workflow, cancellationToken);
        if (type is null) return await FaultAsync(workflow, "", T["找不到它所属的流程版本。"], cancellationToken);
        if (work.Attempts >= MaxTries) return await FaultAsync(workflow, type.Name, work.LastError ?? "", cancellationToken);
        if (workflow.Steps >= MaxSteps) return await FaultAsync(workflow, type.Name, T["走了 {0} 步还没有结束，像是在绕圈。", MaxSteps], cancellationToken);
        var state = WorkflowState.Read(workflow.State);
        if (await NextAsync(unit, workflow, state, cancellationToken) is { } next && await StepAsync(unit, workflow, type, state, next, cancellationToken) is { } problem)
            return await FaultAsync(workflow, type.Name, problem, cancellationToken);
        workflow.State = state.Write();
        return state.Pending.Count > 0 ? Now() : await RestAsync(unit, workflow, type, cancellationToken);
    }

    // What is begun goes on first, then what was waited for and has happened.
    private static async Task<PendingActivity?> NextAsync(UnitScope unit, Workflow workflow, WorkflowState state, CancellationToken cancellationToken)
    {
        if (state.Pending.Count > 0)
        {
            var pending = state.Pending[^1];
            state.Pending.RemoveAt(state.Pending.Count - 1);
            return pending;
        }

        var happened = await unit.Db.Set<BlockingActivity>().Where(row => row.WorkflowId == workflow.WorkflowId && row.Input != null).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (happened is null) return null;
        return new PendingActivity { ActivityId = happened.ActivityId, IsResumed = true, Input = JsonNode.Parse(happened.Input!) as JsonObject, Waited = happened };
    }

    // Null when it went well; what a person must mend otherwise.
    private async Task<string?> StepAsync(UnitScope unit, Workflow workflow, WorkflowType type, WorkflowState state, PendingActivity pending, CancellationToken cancellationToken)
    {
        if (type.Find(pending.ActivityId) is not { } record) return T["流程里没有活动 {0}。", pending.ActivityId];
        if (catalog.Find(record.Name) is not { } activity) return T["这个站点不认识活动 {0}。", record.Name];
        if (pending.Waited is { } waited) unit.Db.Remove(waited);
        if (pending.Input is { } input) state.Input = input;
        var context = manager.Context(type, record, workflow, state);
        var result = pending.IsResumed ? await activity.ResumeAsync(context, cancellationToken) : await activity.ExecuteAsync(context, cancellationToken);
        workflow.CorrelationId = context.Values.CorrelationId;
        workflow.Steps++;
        workflow.ChangedUtc = Now();
        unit.Db.Add(new JournalEntry
        {
            WorkflowId = workflow.WorkflowId, Number = workflow.Steps, ActivityId = record.ActivityId, Title = BoundedText.Cut(catalog.TitleOf(record), 255),
            Outcome = BoundedText.Cut(string.Join(' ', result.Outcomes), 255), Note = BoundedText.Cut(result.Note, 1000), UserName = user.UserName, CreatedUtc = Now(),
        });
        if (Unanswered(type, record, activity, result) is { } failure)
        {
            // Left as the next thing to do: a person who has mended the cause tries it again.
            state.Pending.Add(pending with { Waited = null });
            workflow.State = state.Write();
            return T["“{0}”没有办成（{1}），后面也没有接下去的步骤。{2}", catalog.TitleOf(record), failure.Label, result.Note ?? ""];
        }

        if (result.IsHalted) await WaitAsync(unit, workflow, record, cancellationToken);
        // The first outcome's branch goes first, to its end: the last one put on the stack.
        foreach (var next in result.Outcomes.Select(outcome => type.Next(record.ActivityId, outcome)).OfType<string>().Reverse())
            state.Pending.Add(new PendingActivity { ActivityId = next });
        return null;
    }

    // The way out that says it could not be done and leads nowhere; null when there is none.
    private static Outcome? Unanswered(WorkflowType type, ActivityRecord record, Activity activity, ActivityResult result) =>
        activity.Outcomes(record).FirstOrDefault(outcome => outcome.IsFailure && result.Outcomes.Contains(outcome.Name) && type.Next(record.ActivityId, outcome.Name) is null);

    private async Task WaitAsync(UnitScope unit, Workflow workflow, ActivityRecord record, CancellationToken cancellationToken)
    {
        // Two branches that come to the same event wait for it once.
        if ((await WaitingAsync(unit, workflow, cancellationToken)).Any(row => row.ActivityId == record.ActivityId)) return;
        unit.Db.Add(new BlockingActivity { WorkflowId = workflow.WorkflowId, ActivityId = record.ActivityId, Name = record.Name, CorrelationId = workflow.CorrelationId });
    }

    // What it waits for, with what this step adds and takes up.
    private async Task<IReadOnlyList<BlockingActivity>> WaitingAsync(UnitScope unit, Workflow workflow, CancellationToken cancellationToken)
    {
        if (_seen.Add(workflow.WorkflowId)) await Waiting.ListAsync(unit.Db, workflow.WorkflowId, cancellationToken);
        return [.. unit.Db.Set<BlockingActivity>().Local.Where(row => row.WorkflowId == workflow.WorkflowId)];
    }

    private async Task<DateTime?> RestAsync(UnitScope unit, Workflow workflow, WorkflowType type, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(unit, workflow, cancellationToken);
        if (waiting.Any(row => row.Input is not null)) return Now();
        var waits = waiting.Count > 0;
        workflow.Status = waits ? WorkflowStatus.Halted : WorkflowStatus.Finished;
        if (waits || !type.DeleteFinishedWorkflows) return null;
        await unit.Db.SaveChangesAsync(cancellationToken);
        await unit.Db.Set<JournalEntry>().Where(row => row.WorkflowId == workflow.WorkflowId).ExecuteDeleteAsync(cancellationToken);
        unit.Db.Remove(workflow);
        return null;
    }

    private async Task<DateTime?> FaultAsync(Workflow workflow, string typeName, string problem, CancellationToken cancellationToken)
    {
        (workflow.Status, workflow.FaultMessage, workflow.ChangedUtc) = (WorkflowStatus.Faulted, BoundedText.Cut(problem, 1000), Now());
        var message = new NotificationMessage(BoundedText.Cut(T["流程“{0}”停住了，需要人看一下", typeName].Value, NotificationMessage.MaxSubject), BoundedText.Cut(problem, NotificationMessage.MaxBody), $"/admin/workflows/instances/{workflow.WorkflowId}");
        await notifier.SendAsync(await supervisors.UserIdsAsync(cancellationToken), message, cancellationToken);
        return null;
    }

    private DateTime Now() => UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);
}
