using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Search.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Documents;

/// <summary>Keeps the documents and the index in step with the published items, in the transaction that publishes.</summary>
public sealed class SearchDocuments(UnitScope unit, ISearchIndex index, DocumentText text, PageCache cache)
{
    /// <summary>The tag of kept pages that show results.</summary>
    public const string CacheTag = "search";

    private bool _evicts;

    /// <summary>
    /// Puts a published item in, or takes it out when readers cannot open it: it is not public, or has no address of its own. Published anew it gets
    /// a new number, so that numbers follow the dates; the same publication keeps its number.
    /// </summary>
    /// <param name="item">The published version.</param>
    /// <param name="type">Its definition; null when nobody knows the type.</param>
    /// <param name="isNew">True when the item cannot be in yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task PutAsync(ContentItem item, ContentTypeDefinition? type, bool isNew, CancellationToken cancellationToken) => PutAsync(item, type, isNew, keepsNumber: true, cancellationToken);

    /// <summary>Puts a published item in behind all others, whatever number it had. False when readers cannot open it.</summary>
    public Task<bool> PutLastAsync(ContentItem item, ContentTypeDefinition? type, CancellationToken cancellationToken) => PutAsync(item, type, isNew: false, keepsNumber: false, cancellationToken);

    /// <summary>Puts published items in that cannot be in yet, in their order.</summary>
    public async Task AddAsync(IReadOnlyList<(ContentItem Item, ContentTypeDefinition? Type)> items, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var made = items.Select(entry => Make(entry.Item, entry.Type, before: null)).OfType<Made>().ToList();
        if (made.Count > 0) await StoreAsync(made, cancellationToken);
    }

    /// <summary>Takes an item out; returns where it stood, null when it was not in.</summary>
    public async Task<(long Id, DateTime PublishedUtc)?> RemoveAsync(string contentItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var rows = unit.Db.Set<SearchDocument>().Where(row => row.ContentItemId == contentItemId);
        if (await rows.Select(row => new { row.Id, row.PublishedUtc }).FirstOrDefaultAsync(cancellationToken) is not { } known) return null;
        await index.RemoveAsync([known.Id], cancellationToken);
        await rows.ExecuteDeleteAsync(cancellationToken);
        Evict();
        return (known.Id, known.PublishedUtc);
    }

    private async Task<bool> PutAsync(ContentItem item, ContentTypeDefinition? type, bool isNew, bool keepsNumber, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var before = isNew ? null : await RemoveAsync(item.ContentItemId, cancellationToken);
        if (Make(item, type, keepsNumber ? before : null) is not { } made) return false;
        await StoreAsync([made], cancellationToken);
        return true;
    }

    // Null when readers cannot open it.
    private Made? Make(ContentItem item, ContentTypeDefinition? type, (long Id, DateTime PublishedUtc)? before)
    {
        if (type is null || item is not { Published: true, Visibility: Visibility.Public } || item.As<AutoroutePart>()?.Path is not { Length: > 0 } path) return null;
        var published = UtcDateTimeConverter.ToStored(item.PublishedUtc ?? item.ModifiedUtc ?? DateTime.UnixEpoch);
        var (terms, read) = (DocumentText.Terms(item, type), text.Read(item, type));
        return new Made(new SearchDocument
        {
            Id = before is { } known && known.PublishedUtc == published ? known.Id : 0,
            ContentItemId = item.ContentItemId, ContentType = item.ContentType, OrganizationId = item.OrganizationId, PublishedUtc = published, Path = path,
            Terms = string.Join(' ', terms), Title = item.DisplayText, Facts = read.Facts, Text = read.Prose,
        }, read.Searchable, [IndexTags.Type(item.ContentType), .. terms.Select(IndexTags.Term)]);
    }

    private async Task StoreAsync(IReadOnlyList<Made> made, CancellationToken cancellationToken)
    {
        unit.Db.AddRange(made.Select(entry => entry.Document));
        await unit.Db.SaveChangesAsync(cancellationToken);
        foreach (var entry in made) unit.Db.Entry(entry.Document).State = EntityState.Detached;
        await index.AddAsync([.. made.Select(entry => new IndexEntry(entry.Document.Id, entry.Document.Title, entry.Searchable, entry.Tags))], cancellationToken);
        Evict();
    }

    // Once is enough for a unit of work with thousands of items.
    private void Evict()
    {
        if (!_evicts) unit.AfterCommit(() => cache.EvictAsync([CacheTag]));
        _evicts = true;
    }

    private sealed record Made(SearchDocument Document, string Searchable, IReadOnlyList<string> Tags);
}
