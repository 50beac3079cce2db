using Eap.Articles.Models;
using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Articles.Services;

/// <summary>Finds published articles through <see cref="ArticleIndex"/>, newest first.</summary>
public sealed class ArticleDirectory(SiteDbContext db, ContentAccess contents, TaxonomyDirectory taxonomies)
{
    // More topics say little about what else one might read.
    private const int TopicsCompared = 3;

    private IQueryable<ArticleIndex> Index => db.Set<ArticleIndex>().AsNoTracking();

    /// <summary>The newest articles.</summary>
    public Task<List<ContentItem>> NewestAsync(int take, CancellationToken cancellationToken) => ItemsAsync(Having(ArticleFacet.All, ""), 0, take, cancellationToken);

    /// <summary>A stretch of what the filter leaves, and how many that are in all. Two queries, whatever the filter.</summary>
    public async Task<(IReadOnlyList<ContentItem> Items, int Total)> ListAsync(ArticleFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(filter, cancellationToken);
        return (await ItemsAsync(rows, skip, take, cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>How many articles there are by topic and audience.</summary>
    public async Task<ArticleCounts> CountsAsync(CancellationToken cancellationToken)
    {
        var rows = await Index.Where(row => row.Facet != ArticleFacet.Feeling).GroupBy(row => new { row.Facet, row.Value })
            .Select(group => new { group.Key.Facet, group.Key.Value, Count = group.Count() }).ToListAsync(cancellationToken);
        return new ArticleCounts(rows.ToDictionary(row => (row.Facet, row.Value), row => row.Count));
    }

    /// <summary>The words most articles answer to, then the newest ones.</summary>
    public Task<List<string>> FeelingsAsync(int most, CancellationToken cancellationToken) => Index.Where(row => row.Facet == ArticleFacet.Feeling)
        .GroupBy(row => row.Value).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Max(row => row.PublishedUtc)).ThenBy(group => group.Key)
        .Take(most).Select(group => group.Key).ToListAsync(cancellationToken);

    /// <summary>The newest other articles that share a topic with this one. One query that reads a few rows per topic, however many there are.</summary>
    public async Task<IReadOnlyList<ArticleLink>> RelatedAsync(string contentItemId, IReadOnlyList<string> topicIds, int most, CancellationToken cancellationToken)
    {
        if (topicIds.Count == 0) return [];
        var rows = topicIds.Take(TopicsCompared)
            .Select(id => Having(ArticleFacet.Topic, id).Where(row => row.ContentItemId != contentItemId).OrderByDescending(row => row.PublishedUtc).Take(most))
            .Aggregate((left, right) => left.Concat(right));
        var found = await (
            from row in rows
            join item in contents.Published(ArticleContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
            orderby row.PublishedUtc descending
            select new ArticleLink(item.DisplayText, "/" + route.Path)).ToListAsync(cancellationToken);
        return [.. found.Distinct().Take(most)];
    }

    private Task<List<ContentItem>> ItemsAsync(IQueryable<ArticleIndex> rows, int skip, int take, CancellationToken cancellationToken) => (
        from row in rows
        join item in contents.Published(ArticleContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
        orderby row.PublishedUtc descending, row.Id descending
        select item).Skip(skip).Take(take).ToListAsync(cancellationToken);

    private IQueryable<ArticleIndex> Having(ArticleFacet facet, string value) => Index.Where(row => row.Facet == facet && row.Value == value);

    // The first filter with one value leads, because its rows lie in the index in the order of the list.
    private async Task<IQueryable<ArticleIndex>> RowsAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(filter, cancellationToken);
        var lead = wanted.FirstOrDefault(want => want.Values.Count == 1) ?? new Want(ArticleFacet.All, [""]);
        return wanted.Where(want => want != lead).Aggregate(Having(lead.Facet, lead.Values[0]), (rows, want) => rows.Where(row =>
            Index.Any(other => other.ContentItemId == row.ContentItemId && other.Facet == want.Facet && want.Values.Contains(other.Value))));
    }

    private async Task<List<Want>> WantedAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        var wanted = new List<Want>();
        if (filter.Topic is { } topic) wanted.Add(new Want(ArticleFacet.Topic, await BranchAsync(ArticleContentType.Topics, topic, cancellationToken)));
        if (filter.Audience is { } audience) wanted.Add(new Want(ArticleFacet.Audience, await BranchAsync(ArticleContentType.Audiences, audience, cancellationToken)));
        if (filter.Feeling is { } feeling) wanted.Add(new Want(ArticleFacet.Feeling, [feeling]));
        return wanted;
    }

    private async Task<List<string>> BranchAsync(string alias, Term term, CancellationToken cancellationToken) =>
        await taxonomies.ByAliasAsync(alias, cancellationToken) is { } taxonomy ? [.. taxonomy.Branch(term).Select(below => below.Id)] : [term.Id];

    private sealed record Want(ArticleFacet Facet, List<string> Values);
}
