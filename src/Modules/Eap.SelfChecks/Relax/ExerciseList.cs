using Eap.Contents.Access;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Relax;

/// <summary>Published exercises. There are some ten of them, so they are read whole: one query, no index of their own.</summary>
public sealed class ExerciseList(ContentAccess contents)
{
    private const int Most = 100;

    /// <summary>All, in the order editors gave them.</summary>
    public async Task<IReadOnlyList<ExerciseSummary>> AllAsync(CancellationToken cancellationToken) => [.. (await ItemsAsync(cancellationToken)).Select(ExerciseDisplay.Summary)];

    /// <summary>The items, in the order editors gave them.</summary>
    internal async Task<IReadOnlyList<ContentItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var items = await contents.Published(ExerciseType.Name).OrderBy(item => item.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. items.OrderBy(item => item.GetOrCreate<ExercisePart>().Position.Value ?? decimal.MaxValue)];
    }
}
