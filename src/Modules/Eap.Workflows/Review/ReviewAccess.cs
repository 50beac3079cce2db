using Eap.Platform.Security;

namespace Eap.Workflows.Review;

/// <summary>May the current person decide this task? By the permission at its organisation; a task assigned to one account is that account's.</summary>
public sealed class ReviewAccess(IAccess access, ICurrentUser user)
{
    /// <summary>True when they may open and decide it; separation of duties is asked apart.</summary>
    public async ValueTask<bool> AllowsAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId) return false;
        if (task.AssignedTo is { } assigned) return assigned == userId;
        return await access.AllowsAsync(task.Permission, task.OrganizationId, cancellationToken);
    }
}
