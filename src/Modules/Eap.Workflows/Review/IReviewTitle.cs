namespace Eap.Workflows.Review;

/// <summary>Says what a task is called where people read it, when its item's title says too little to tell two apart. It stands in lists and messages, and never in the audit trail, where nothing is erased. The module of the item implements it.</summary>
public interface IReviewTitle
{
    /// <summary>The titles of those it knows, by item; as many queries for one as for many.</summary>
    Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyList<ReviewTask> tasks, CancellationToken cancellationToken);
}
