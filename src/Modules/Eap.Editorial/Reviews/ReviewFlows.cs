using Eap.Editorial.Process;
using Eap.Platform.Data;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Reviews;

/// <summary>The workflows that carry texts through the reviews. A review step is known by the permission its type asks for.</summary>
public sealed class ReviewFlows(SiteDbContext db, WorkflowTypes types)
{
    private static readonly Dictionary<string, ReviewStage> Stages = new()
    {
        [nameof(Permissions.ReviewFirst)] = ReviewStage.First, [nameof(Permissions.ReviewSecond)] = ReviewStage.Second, [nameof(Permissions.ReviewFinal)] = ReviewStage.Final,
    };

    /// <summary>The permission of a stage.</summary>
    public static string PermissionOf(ReviewStage stage) => Stages.First(pair => pair.Value == stage).Key;

    /// <summary>True when submitting an item of this type begins a workflow with all three reviews.</summary>
    public async Task<bool> BeginsAsync(string contentType, CancellationToken cancellationToken) =>
        (await types.StartedByAsync(nameof(ContentSubmittedEvent), cancellationToken)).Select(ReadTypes.Of).Any(type =>
            type.Activities.Any(activity => activity.IsStart && activity.Name == nameof(ContentSubmittedEvent) && activity.List("ContentTypeFilter") is var filter && (filter.Count == 0 || filter.Contains(contentType)))
            && Stages.Keys.All(permission => type.Activities.Any(activity => activity.Text("Permission") == permission)));

    /// <summary>The review a task is; null when it is none of the three. A deputy's permission changes nothing: the type says what the step is.</summary>
    public async Task<ReviewStage?> StageAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        var workflow = await db.Set<Workflow>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowId == task.WorkflowId, cancellationToken);
        if (workflow is null || await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken) is not { } record) return null;
        return ReadTypes.Of(record).Find(task.ActivityId)?.Text("Permission") is { } permission && Stages.TryGetValue(permission, out var stage) ? stage : null;
    }

    /// <summary>Stops the reviews an item is in.</summary>
    public async Task StopAsync(UnitScope unit, string contentItemId, string reason, CancellationToken cancellationToken)
    {
        var running = await db.Set<Workflow>().AsNoTracking()
            .Where(row => row.CorrelationId == contentItemId && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted))
            .Select(row => new { row.WorkflowId, row.WorkflowTypeId, row.TypeVersion }).ToListAsync(cancellationToken);
        foreach (var workflow in running)
        {
            var record = await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken);
            if (record is not null && ReadTypes.Of(record).Activities.Any(activity => activity.Text("Permission") is { } permission && Stages.ContainsKey(permission)))
                await unit.Get<WorkflowManager>().AbortAsync(workflow.WorkflowId, reason, cancellationToken);
        }
    }
}
