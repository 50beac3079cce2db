using Eap.Contents.Access;
using Eap.Platform.Data;
using Eap.Search.Analysis;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Searching;

/// <summary>Searches the site for a reader.</summary>
public sealed class SiteSearch(SiteDbContext db, ISearchIndex index, ContentAccess contents, SearchWords words)
{
    /// <summary>Pages that can be turned.</summary>
    public const int MaxPages = 50;

    private const int Spare = 4;

    /// <summary>Searches; whatever was typed gets an answer.</summary>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var (typed, synonyms) = await words.ReadAsync(request.Typed, cancellationToken);
        if (typed.IsEmpty) return SearchResults.None;
        var query = new IndexQuery(typed, Filters(request), request.Newest, (request.Page - 1) * request.PageSize, request.PageSize);
        var hits = await index.FindAsync(query, cancellationToken);
        var reachable = hits.IsMany ? IndexHits.ReachableWhenMany : hits.Total;
        return new SearchResults(
            await ReadAsync(hits, cancellationToken), hits.Total, hits.IsMany, IsLoose: !ReferenceEquals(hits.Words, typed),
            Math.Clamp((reachable + request.PageSize - 1) / request.PageSize, 1, MaxPages), synonyms, await CountAsync(query with { Words = hits.Words }, hits, request, cancellationToken));
    }

    /// <summary>What was published last.</summary>
    public async Task<IReadOnlyList<NewestDocument>> NewestAsync(int count, CancellationToken cancellationToken) => await (
        // A few to spare for what may not be read now; joined whole, all documents would be sorted to show five.
        from document in db.Set<SearchDocument>().OrderByDescending(document => document.PublishedUtc).ThenByDescending(document => document.Id).Take(count * Spare)
        join item in contents.Published() on document.ContentItemId equals item.ContentItemId
        orderby document.PublishedUtc descending, document.Id descending
        select new NewestDocument(document.Title, "/" + document.Path, document.PublishedUtc)).Take(count).ToListAsync(cancellationToken);

    private static IReadOnlyList<IReadOnlyList<string>> Filters(SearchRequest request)
    {
        IReadOnlyList<string>[] all =
        [
            request.ContentType is { } type ? [IndexTags.Type(type)] : [],
            [.. request.Topic.Select(term => IndexTags.Term(term.Id))],
            [.. request.Audience.Select(term => IndexTags.Term(term.Id))],
        ];
        return [.. all.Where(tags => tags.Count > 0)];
    }

    // The index is kept in step; all the same nothing is shown that the one rule of who may read what does not let through now.
    private async Task<IReadOnlyList<SearchResult>> ReadAsync(IndexHits hits, CancellationToken cancellationToken)
    {
        if (hits.Numbers.Count == 0) return [];
        var documents = await (
            from document in db.Set<SearchDocument>()
            join item in contents.Published() on document.ContentItemId equals item.ContentItemId
            where hits.Numbers.Contains(document.Id)
            select document).AsNoTracking().ToDictionaryAsync(document => document.Id, cancellationToken);
        return [.. hits.Numbers.Where(documents.ContainsKey).Select(number => Result(documents[number], hits.Words))];
    }

    private static SearchResult Result(SearchDocument document, SearchQuery query) => new(
        "/" + document.Path, Highlighter.Mark(document.Title, query), Snippet(document, query),
        document.ContentType, document.PublishedUtc, document.Terms.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Snippet Snippet(SearchDocument document, SearchQuery query)
    {
        var prose = Highlighter.Snippet(document.Text, query);
        return prose.Hits.Count == 0 && Highlighter.Snippet(document.Facts, query) is { Hits.Count: > 0 } facts ? facts : prose;
    }

    private async Task<FilterCounts?> CountAsync(IndexQuery query, IndexHits hits, SearchRequest request, CancellationToken cancellationToken)
    {
        if (hits.Total > FilterCounts.Most || hits.Total == 0 && query.Filters.Count == 0) return null;
        if (await index.AllAsync(query with { Filters = [] }, FilterCounts.Most, cancellationToken) is not { } all) return null;
        var rows = await db.Set<SearchDocument>().AsNoTracking().Where(document => all.Contains(document.Id)).Select(document => new { document.ContentType, document.Terms }).ToListAsync(cancellationToken);
        return new FilterCounts([.. rows.Select(row => (row.ContentType, row.Terms.Split(' ', StringSplitOptions.RemoveEmptyEntries)))], request);
    }
}
