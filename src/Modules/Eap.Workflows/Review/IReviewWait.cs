namespace Eap.Workflows.Review;

/// <summary>Says of an item that somebody outside has to speak first: tasks about it have no term until then, and whoever opens one reads why. The module that waits implements it, and calls <see cref="ReviewTerms.BeginAsync"/> when it waits no more.</summary>
public interface IReviewWait
{
    /// <summary>What is waited for, in Chinese; null: nothing.</summary>
    Task<string?> OfAsync(string contentItemId, CancellationToken cancellationToken);
}
