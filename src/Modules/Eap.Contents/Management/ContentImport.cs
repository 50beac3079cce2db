using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Management;

/// <summary>Takes items from files in batches, so that a hundred thousand of them cost minutes and a new item costs no look-up.</summary>
internal sealed class ContentImport(SiteDbContext db, UnitScope unit, ContentIndexer indexer, IEnumerable<ContentHandlerBase> handlers, IdGenerator ids, TimeProvider time)
{
    private const int BatchSize = 500;

    /// <inheritdoc cref="IContentManager.ImportAsync"/>
    public async Task ImportAsync(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        foreach (var batch in Batches(items)) await ImportBatchAsync(batch, cancellationToken);
    }

    // One type at a time, because the next may refer to what this one brings (terms of a taxonomy), and no item twice in a batch.
    private static IEnumerable<List<ContentItem>> Batches(IReadOnlyList<ContentItem> items)
    {
        var (batch, seen) = (new List<ContentItem>(), new HashSet<string>());
        foreach (var item in items)
        {
            if (batch.Count == BatchSize || (batch.Count > 0 && (batch[0].ContentType != item.ContentType || seen.Contains(item.ContentItemId))))
            {
                yield return batch;
                (batch, seen) = ([], []);
            }

            batch.Add(item);
            seen.Add(item.ContentItemId);
        }

        if (batch.Count > 0) yield return batch;
    }

    private async Task ImportBatchAsync(List<ContentItem> batch, CancellationToken cancellationToken)
    {
        // Inside a unit of work the definition may have been changed a step before.
        var type = await ContentDefinitionManager.GetTypeAsync(unit, batch[0].ContentType, cancellationToken);
        var known = await KnownAsync(batch, cancellationToken);
        var all = batch.Select(item => new Change(item, [.. known[item.ContentItemId]])).ToList();
        foreach (var handler in handlers) await handler.LookingUpAsync([.. all.Select(change => change.Context(unit, change.Item, type))], cancellationToken);
        foreach (var change in all) await PrepareAsync(change, type, cancellationToken);
        var changes = all.Where(change => !change.IsUnchanged).ToList();

        foreach (var change in changes) change.StepBack();
        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(changes.Where(change => change.Same is null).Select(change => change.Item));
        await indexer.ReindexAsync([.. changes.Select(change => (change.Row, change.IsNew))], type, cancellationToken);
        foreach (var change in changes) Forget(change);
        foreach (var handler in handlers) await handler.IndexedAsync([.. changes.Select(change => change.Context(unit, change.Row, type))], cancellationToken);
        foreach (var change in changes) await TellAsync(change, type, cancellationToken);
    }

    private async Task PrepareAsync(Change change, ContentTypeDefinition? type, CancellationToken cancellationToken)
    {
        var (item, now) = (change.Item, UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime));
        (item.Visibility, item.DefinitionVersion) = (type?.Visibility ?? Visibility.Private, type?.Version ?? 0);
        item.CreatedUtc ??= change.Known.FirstOrDefault()?.CreatedUtc ?? now;
        item.ModifiedUtc ??= now;
        if (item.Published) item.PublishedUtc ??= now;
        if (item.ContentItemVersionId.Length == 0) item.ContentItemVersionId = ids.Next();
        foreach (var handler in handlers) await handler.ImportingAsync(change.Context(unit, item, type), cancellationToken);
        foreach (var handler in handlers) await handler.UpdatingAsync(change.Context(unit, item, type), cancellationToken);
        var validation = new ValidateContentContext(unit, item, type, publishing: false) { IsNew = change.IsNew };
        foreach (var handler in handlers) await handler.ValidatingAsync(validation, cancellationToken);
        if (validation.Errors.Count > 0) throw new ContentImportException(item, validation.Errors);
    }

    private async Task TellAsync(Change change, ContentTypeDefinition? type, CancellationToken cancellationToken)
    {
        var item = change.Item;
        if (!item.Published) return;
        foreach (var handler in handlers) await handler.PublishingAsync(new PublishContentContext(unit, item, type) { IsNew = change.IsNew, Importing = true }, cancellationToken);
        foreach (var handler in handlers) await handler.PublishedAsync(change.Context(unit, item, type), cancellationToken);
    }

    private async Task<ILookup<string, ContentItem>> KnownAsync(List<ContentItem> batch, CancellationToken cancellationToken)
    {
        var itemIds = batch.Select(item => item.ContentItemId).ToList();
        var versionIds = batch.Select(item => item.ContentItemVersionId).ToList();
        var rows = await db.Set<ContentItem>().AsTracking()
            .Where(row => itemIds.Contains(row.ContentItemId) && (row.Latest || row.Published || versionIds.Contains(row.ContentItemVersionId))).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ContentItemId);
    }

    // What is stored need not be compared again at every later save.
    private void Forget(Change change)
    {
        foreach (var row in change.Known.Append(change.Row)) db.Entry(row).State = EntityState.Detached;
    }

    private sealed record Change(ContentItem Item, IReadOnlyList<ContentItem> Known)
    {
        public ContentItem? Same { get; } = Known.FirstOrDefault(row => row.ContentItemVersionId == Item.ContentItemVersionId);

        public ContentItem Row => Same ?? Item;

        public bool IsNew => Known.Count == 0;

        public bool IsUnchanged => Same is not null && Same.Data == Item.Data && Same.DisplayText == Item.DisplayText && Same.OrganizationId == Item.OrganizationId;

        public ContentContext Context(UnitScope unit, ContentItem item, ContentTypeDefinition? type) => new(unit, item, type) { IsNew = IsNew, Importing = true };

        /// <summary>A known version takes the text of the file; an unknown one takes the place of those before it.</summary>
        public void StepBack()
        {
            if (Same is not null)
            {
                (Same.Data, Same.DisplayText, Same.OrganizationId, Same.Visibility, Same.DefinitionVersion) = (Item.Data, Item.DisplayText, Item.OrganizationId, Item.Visibility, Item.DefinitionVersion);
                (Same.ModifiedUtc, Same.Author) = (Item.ModifiedUtc, Item.Author);
                return;
            }

            foreach (var row in Known)
            {
                row.Latest = row.Latest && !(Item.Latest || Item.Published);
                row.Published = row.Published && !Item.Published;
            }
        }
    }
}
