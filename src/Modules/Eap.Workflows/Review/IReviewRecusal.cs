namespace Eap.Workflows.Review;

/// <summary>
/// 回避: who has nothing to do with a task although they hold its permission. It stands in their inbox no more than a message reaches them.
/// Whether they may decide is asked apart, by <see cref="IReviewRule"/>.
/// </summary>
public interface IReviewRecusal
{
    /// <summary>The accounts that keep out of this task.</summary>
    Task<IReadOnlyCollection<string>> OfAsync(ReviewTask task, CancellationToken cancellationToken);

    /// <summary>Those of the tasks this account does not keep out of.</summary>
    IQueryable<ReviewTask> Without(IQueryable<ReviewTask> tasks, string userId);
}
