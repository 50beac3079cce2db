using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Review;

/// <summary>Takes decisions: looks again at who asks, what was seen and what the rules say, closes the task and lets the instance go on, all in one transaction.</summary>
public sealed class ReviewDecisions(UnitOfWork work, SiteClock clock, ICurrentUser user, IStringLocalizer<ReviewDecisions> T)
{
    private const int MaxComment = 2000;

    /// <summary>Decides a task as the current person.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="outcome">The outcome chosen.</param>
    /// <param name="comment">What they wrote.</param>
    /// <param name="versionId">The version of the item they saw.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ReviewDecision> DecideAsync(string taskId, string? outcome, string? comment, string? versionId, CancellationToken cancellationToken) =>
        work.RunAsync(unit => DecideAsync(unit, taskId, outcome, comment, versionId, cancellationToken), cancellationToken);

    /// <summary>The same inside a unit of work that writes more; the caller undoes its own part when the decision does not stand.</summary>
    public async Task<ReviewDecision> DecideAsync(UnitScope unit, string taskId, string? outcome, string? comment, string? versionId, CancellationToken cancellationToken)
    {
        var task = await unit.Db.Set<ReviewTask>().FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);
        if (task is null || !await unit.Get<ReviewAccess>().AllowsAsync(task, cancellationToken)) return new ReviewDecision(ReviewDecisionState.NotFound);
        if (!task.IsOpen) return new ReviewDecision(ReviewDecisionState.Closed, T["这一件已经办过了。"]);
        if (task.ClaimedBy is { } claimed && claimed != user.UserId) return new ReviewDecision(ReviewDecisionState.Refused, T["这一件别人已经领取。要由你来办，先点“放回”再领取。"]);
        var step = await unit.Get<ReviewTaskReader>().StepAsync(task, cancellationToken);
        if (step.Outcomes.FirstOrDefault(found => found.Name == outcome) is not { } chosen) return new ReviewDecision(ReviewDecisionState.Invalid, T["请选择一个结论。"]);
        var text = comment?.Trim();
        if (chosen.CommentRequired && string.IsNullOrEmpty(text)) return new ReviewDecision(ReviewDecisionState.Invalid, T["选择“{0}”要写明意见。", chosen.Label]);
        if (text?.Length > MaxComment) return new ReviewDecision(ReviewDecisionState.Invalid, T["意见最多 {0} 个字。", MaxComment]);
        if (step.Refusal is { } refusal) return new ReviewDecision(ReviewDecisionState.Refused, refusal);
        var latest = await unit.Db.Set<ContentItem>().Where(row => row.ContentItemId == task.ContentItemId && row.Latest).Select(row => row.ContentItemVersionId).FirstOrDefaultAsync(cancellationToken);
        if (latest != versionId) return new ReviewDecision(ReviewDecisionState.Changed, T["你打开之后，内容又改过了。请看过新的内容再定。"]);
        foreach (var rule in unit.Get<IEnumerable<IReviewRule>>())
            if (await rule.RefuseAsync(unit, task, chosen.Name, cancellationToken) is { } reason) return new ReviewDecision(ReviewDecisionState.Refused, reason);
        await CloseAsync(unit, task, chosen, text, latest, cancellationToken);
        return new ReviewDecision(ReviewDecisionState.Taken);
    }

    private async Task CloseAsync(UnitScope unit, ReviewTask task, ReviewOutcome chosen, string? comment, string? versionId, CancellationToken cancellationToken)
    {
        (task.IsOpen, task.Outcome, task.Comment, task.VersionId) = (false, chosen.Name, string.IsNullOrEmpty(comment) ? null : comment, versionId);
        var name = await unit.Db.Set<User>().AsNoTracking().Where(row => row.Id == user.UserId).Select(row => row.DisplayName).FirstOrDefaultAsync(cancellationToken);
        (task.DecidedBy, task.DecidedByName, task.DecidedUtc) = (user.UserId, string.IsNullOrEmpty(name) ? user.UserName : name, clock.UtcNow);
        await ReviewTimers.RemoveAsync(unit, task.TaskId, cancellationToken);
        var input = new JsonObject { ["Outcome"] = chosen.Name, ["Comment"] = task.Comment, ["TaskId"] = task.TaskId };
        await unit.Get<WorkflowManager>().ResumeAsync(task.WorkflowId, task.ActivityId, input, cancellationToken);
        unit.Get<AuditTrail>().Record("Workflow", "Decided", $"{task.Stage}：{chosen.Label}（{task.DisplayText}）", task.ContentItemId, task.OrganizationId,
            new JsonObject { ["TaskId"] = task.TaskId, ["Outcome"] = chosen.Name, ["ContentItemVersionId"] = versionId });
    }
}
