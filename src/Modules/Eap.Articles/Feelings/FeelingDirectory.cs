using Eap.Articles.Models;
using Eap.Articles.Services;
using Eap.Contents.Parts.Taxonomies;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Eap.Articles.Feelings;

/// <summary>Doors by feeling. Three queries of its own however many articles there are; each source adds one.</summary>
public sealed class FeelingDirectory(SiteDbContext db, ArticleDirectory articles, TaxonomyDirectory taxonomies, SiteSettings settings, IEnumerable<IFeelingSource> sources)
{
    // A reader looks at some tens of doors; more are found by searching.
    private const int Most = 120;

    private IQueryable<ArticleIndex> Index => db.Set<ArticleIndex>().AsNoTracking();

    /// <summary>The page of all doors.</summary>
    public async Task<FeelingsPage> PageAsync(CancellationToken cancellationToken)
    {
        var found = await Index.Where(row => row.Facet == ArticleFacet.Feeling).GroupBy(row => row.Value)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Max(row => row.Id)).Take(Most)
            .Select(group => new Found(group.Key, group.Count(), group.Max(row => row.Id))).ToListAsync(cancellationToken);
        var exercises = await ExercisesAsync(cancellationToken);
        var doors = found.Select(one => new FeelingDoor(one.Words, one.Articles, [.. exercises[one.Words]]))
            .Concat(exercises.Where(group => found.All(one => one.Words != group.Key)).Select(group => new FeelingDoor(group.Key, 0, [.. group]))).ToList();
        return await ArrangeAsync(doors, await TopicsOfAsync(found, cancellationToken), cancellationToken);
    }

    /// <summary>What one can do at once when one feels like this.</summary>
    public async Task<IReadOnlyList<FeelingExercise>> ExercisesForAsync(string words, CancellationToken cancellationToken) => [.. (await ExercisesAsync(cancellationToken))[words]];

    private async Task<FeelingsPage> ArrangeAsync(List<FeelingDoor> doors, Dictionary<string, string> topicOf, CancellationToken cancellationToken)
    {
        var wanted = (await settings.GetAsync<ArticleSettings>(cancellationToken)).FirstFeelings;
        var first = wanted.Select(words => doors.Find(door => door.Words == words)).OfType<FeelingDoor>().ToList();
        var byTopic = doors.Except(first).ToLookup(door => topicOf.GetValueOrDefault(door.Words));
        var terms = (await taxonomies.ByAliasAsync(ArticleContentType.Topics, cancellationToken))?.Terms ?? [];
        var topics = terms.Where(term => byTopic[term.Id].Any()).Select(term => new FeelingTopic(term, [.. byTopic[term.Id]])).ToList();
        var placed = topics.SelectMany(topic => topic.Doors).ToHashSet();
        var counts = await articles.CountsAsync(cancellationToken);
        return new FeelingsPage(first, topics, [.. doors.Except(first).Where(door => !placed.Contains(door))], [.. terms.Select(term => (term, counts.Of(ArticleFacet.Topic, term)))]);
    }

    // The first topic of the newest article that answers to the words.
    private async Task<Dictionary<string, string>> TopicsOfAsync(IReadOnlyList<Found> found, CancellationToken cancellationToken)
    {
        var newest = found.Select(one => one.Newest).ToList();
        var rows = await (
            from feeling in Index
            join topic in Index on feeling.ContentItemVersionId equals topic.ContentItemVersionId
            where newest.Contains(feeling.Id) && topic.Facet == ArticleFacet.Topic
            orderby topic.Id
            select new { Words = feeling.Value, Topic = topic.Value }).ToListAsync(cancellationToken);
        return rows.DistinctBy(row => row.Words).ToDictionary(row => row.Words, row => row.Topic);
    }

    private async Task<ILookup<string, FeelingExercise>> ExercisesAsync(CancellationToken cancellationToken)
    {
        var all = new List<FeelingExercise>();
        foreach (var source in sources) all.AddRange(await source.ListAsync(cancellationToken));
        return all.ToLookup(one => one.Feeling);
    }

    private sealed record Found(string Words, int Articles, long Newest);
}
