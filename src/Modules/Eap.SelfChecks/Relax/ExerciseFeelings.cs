using Eap.Articles.Feelings;
using Eap.Articles.Models;
using Eap.Contents.Model;
using Eap.Platform.Caching;
using Microsoft.AspNetCore.Http;

namespace Eap.SelfChecks.Relax;

/// <summary>Exercises that fit a reader's own words, on the pages of articles.</summary>
internal sealed class ExerciseFeelings(ExerciseList exercises, IHttpContextAccessor accessor) : IFeelingSource
{
    public async Task<IReadOnlyList<FeelingExercise>> ListAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(ExerciseType.Name));
        return [.. (await exercises.ItemsAsync(cancellationToken)).SelectMany(Of)];
    }

    private static IEnumerable<FeelingExercise> Of(ContentItem item)
    {
        var summary = ExerciseDisplay.Summary(item);
        return item.GetOrCreate<ExercisePart>().Feelings.Values.Distinct().Select(words => new FeelingExercise(words, summary.Title, summary.Url, summary.Minutes));
    }
}
