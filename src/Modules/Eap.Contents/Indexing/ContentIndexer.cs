using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Indexing;

/// <summary>Rewrites all index rows of an item for its latest and published versions.</summary>
public sealed class ContentIndexer(SiteDbContext db, IEnumerable<IIndexProvider> providers)
{
    /// <summary>Called inside the transaction that changed the item.</summary>
    public async Task ReindexAsync(string contentItemId, ContentTypeDefinition? type, bool isNew, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (!isNew)
            foreach (var provider in providers) await provider.ClearAsync(db, contentItemId, cancellationToken);
        var current = await db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == contentItemId && (item.Latest || item.Published)).ToListAsync(cancellationToken);
        foreach (var item in current) Add(item, type);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(ContentItem item, ContentTypeDefinition? type)
    {
        foreach (var row in providers.SelectMany(provider => provider.Map(item, type)))
        {
            row.ContentItemId = item.ContentItemId;
            row.ContentItemVersionId = item.ContentItemVersionId;
            row.Latest = item.Latest;
            row.Published = item.Published;
            db.Add(row);
        }
    }
}
