namespace Eap.Workflows.Review;

/// <summary>What tasks are called where people read them.</summary>
public sealed class ReviewTitles(IEnumerable<IReviewTitle> modules)
{
    /// <summary>The title of each, by item.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyList<ReviewTask> tasks, CancellationToken cancellationToken)
    {
        var titles = new Dictionary<string, string>();
        if (tasks.Count == 0) return titles;
        foreach (var task in tasks) titles[task.ContentItemId] = task.DisplayText;
        foreach (var module in modules)
            foreach (var (id, title) in await module.OfAsync(tasks, cancellationToken)) titles[id] = title;
        return titles;
    }

    /// <summary>The title of one.</summary>
    public async Task<string> OfAsync(ReviewTask task, CancellationToken cancellationToken) => (await OfAsync([task], cancellationToken))[task.ContentItemId];
}
