using Eap.Contents.Handlers;

namespace Eap.Search.Documents;

/// <summary>Tells the search what readers may find from now on. Saving a draft changes nothing here.</summary>
internal sealed class SearchContentHandler(SearchDocuments documents) : ContentHandlerBase
{
    public override Task IndexedAsync(ContentContext context, CancellationToken cancellationToken) =>
        context.Item.Published ? documents.PutAsync(context.Item, context.Type, context.IsNew, cancellationToken) : Task.CompletedTask;

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => documents.RemoveAsync(context.Item.ContentItemId, cancellationToken);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => documents.RemoveAsync(context.Item.ContentItemId, cancellationToken);
}
