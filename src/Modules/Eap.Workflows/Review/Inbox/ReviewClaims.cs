using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review.Inbox;

/// <summary>Taking tasks up and giving them back, so that two people do not read the same thing. One guarded statement decides who was first.</summary>
public sealed class ReviewClaims(UnitOfWork work, ICurrentUser user)
{
    /// <summary>Takes a task up. False when somebody else has it, it is closed, or it is not for this person.</summary>
    public Task<bool> ClaimAsync(string taskId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, taskId, cancellationToken) is not { } task) return false;
        var taken = await unit.Db.Set<ReviewTask>().Where(row => row.Id == task.Id && row.IsOpen && (row.ClaimedBy == null || row.ClaimedBy == user.UserId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedBy, user.UserId), cancellationToken) == 1;
        if (taken) unit.Get<AuditTrail>().Record("Workflow", "Claimed", $"领取{task.Stage}（{task.DisplayText}）", task.ContentItemId, task.OrganizationId);
        return taken;
    }, cancellationToken);

    /// <summary>Gives a task back, one's own or a colleague's who is away: whoever may decide it may free it. False when there is nothing to give back.</summary>
    public Task<bool> ReleaseAsync(string taskId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, taskId, cancellationToken) is not { ClaimedBy: not null } task) return false;
        var freed = await unit.Db.Set<ReviewTask>().Where(row => row.Id == task.Id && row.IsOpen && row.ClaimedBy == task.ClaimedBy)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedBy, (string?)null), cancellationToken) == 1;
        if (freed) unit.Get<AuditTrail>().Record("Workflow", "Released", $"放回{task.Stage}（{task.DisplayText}）", task.ContentItemId, task.OrganizationId);
        return freed;
    }, cancellationToken);

    private static async Task<ReviewTask?> FindAsync(UnitScope unit, string taskId, CancellationToken cancellationToken)
    {
        var task = await unit.Db.Set<ReviewTask>().AsNoTracking().FirstOrDefaultAsync(row => row.TaskId == taskId && row.IsOpen, cancellationToken);
        return task is not null && await unit.Get<ReviewAccess>().AllowsAsync(task, cancellationToken) ? task : null;
    }
}
