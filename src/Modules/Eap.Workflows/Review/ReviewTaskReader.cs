using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Review;

/// <summary>Reads tasks. It asks for no permission.</summary>
public sealed class ReviewTaskReader(SiteDbContext db, WorkflowTypes types, ICurrentUser user, IStringLocalizer<ReviewTaskReader> T)
{
    /// <summary>The task with this id; null when there is none.</summary>
    public Task<ReviewTask?> FindAsync(string taskId, CancellationToken cancellationToken) => db.Set<ReviewTask>().AsNoTracking().FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);

    /// <summary>All tasks there were about an item, oldest first.</summary>
    public Task<List<ReviewTask>> OfItemAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<ReviewTask>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>What the current person can do with a task.</summary>
    /// <exception cref="InvalidOperationException">The instance or its type is gone.</exception>
    public async Task<ReviewStep> StepAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        var workflow = await db.Set<Workflow>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowId == task.WorkflowId, cancellationToken);
        // A decision outlives the instance it belonged to: there is nothing left to choose.
        if (workflow is null && !task.IsOpen) return new ReviewStep([], [], null);
        if (workflow is null) throw new InvalidOperationException($"No instance {task.WorkflowId}.");
        var type = await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken) ?? throw new InvalidOperationException($"No version {workflow.TypeVersion} of {workflow.WorkflowTypeId}.");
        var record = ReadTypes.Of(type).Find(task.ActivityId) ?? throw new InvalidOperationException($"No activity {task.ActivityId}.");
        var refusal = await RefusalAsync(task, record, cancellationToken);
        return new ReviewStep(ReviewOutcome.Read(record), record.List("Fields"), refusal is null ? null : T[refusal].Value);
    }

    private async Task<string?> RefusalAsync(ReviewTask task, ActivityRecord record, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<ReviewTask>().AsNoTracking().Where(row => row.WorkflowId == task.WorkflowId && row.DecidedBy != null)
            .Select(row => new { row.ActivityId, DecidedBy = row.DecidedBy! }).ToListAsync(cancellationToken);
        return SeparationOfDuties.Refuse(user.UserId ?? "", await IsAuthorAsync(task.ContentItemId, cancellationToken), record.Flag("NotAuthor"),
            earlier.ToLookup(row => row.ActivityId, row => row.DecidedBy), record.List("DifferentFrom"));
    }

    // Whoever wrote a version that readers do not see yet; older ones have been through their own review.
    private async Task<bool> IsAuthorAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var published = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.Published).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken) ?? 0;
        return await db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == contentItemId && row.Id > published && !row.IsConflict && row.Author == user.UserName, cancellationToken);
    }
}
