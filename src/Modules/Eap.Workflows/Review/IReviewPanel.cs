using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Workflows.Review;

/// <summary>Adds a section below the item on the page of a task: comments, evidence, counts.</summary>
public interface IReviewPanel
{
    /// <summary>Panels stand in this order.</summary>
    int Position { get; }

    /// <summary>The section; null when there is nothing to show for this task.</summary>
    Task<DisplayBlock?> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken);
}
