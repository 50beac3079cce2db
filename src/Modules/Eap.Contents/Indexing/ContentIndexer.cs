using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Indexing;

/// <summary>Rewrites all index rows of items for their latest and published versions.</summary>
public sealed class ContentIndexer(SiteDbContext db, IEnumerable<IIndexProvider> providers)
{
    /// <summary>Called inside the transaction that changed the item.</summary>
    public Task ReindexAsync(ContentItem item, ContentTypeDefinition? type, bool isNew, CancellationToken cancellationToken) => ReindexAsync([(item, isNew)], type, cancellationToken);

    /// <summary>Several items of one type at once. Of a new item the given version is all there is; of others every version that counts is read again.</summary>
    public async Task ReindexAsync(IReadOnlyList<(ContentItem Item, bool IsNew)> items, ContentTypeDefinition? type, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var known = items.Where(item => !item.IsNew).Select(item => item.Item.ContentItemId).ToList();
        if (known.Count > 0) await db.DeleteRowsAsync([.. providers.Select(provider => provider.Row)], nameof(ContentIndex.ContentItemId), known, cancellationToken);
        var current = known.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking().Where(item => known.Contains(item.ContentItemId) && (item.Latest || item.Published)).ToListAsync(cancellationToken);
        var rows = items.Where(item => item.IsNew && (item.Item.Latest || item.Item.Published)).Select(item => item.Item).Concat(current).SelectMany(item => Rows(item, type)).ToList();
        await db.InsertRowsAsync(rows, cancellationToken);
    }

    private IEnumerable<ContentIndex> Rows(ContentItem item, ContentTypeDefinition? type)
    {
        foreach (var row in providers.SelectMany(provider => provider.Map(item, type)))
        {
            row.ContentItemId = item.ContentItemId;
            row.ContentItemVersionId = item.ContentItemVersionId;
            row.Latest = item.Latest;
            row.Published = item.Published;
            yield return row;
        }
    }
}
