using Eap.Contents.Handlers;

namespace Eap.Search.Documents;

/// <summary>Tells the search what readers may find from now on. Saving a draft changes nothing here.</summary>
internal sealed class SearchContentHandler(SearchDocuments documents) : ContentHandlerBase
{
    public override Task IndexedAsync(ContentContext context, CancellationToken cancellationToken) =>
        context.Item.Published ? documents.PutAsync(context.Item, context.Type, context.IsNew, cancellationToken) : Task.CompletedTask;

    public override async Task IndexedAsync(IReadOnlyList<ContentContext> contexts, CancellationToken cancellationToken)
    {
        await documents.AddAsync([.. contexts.Where(context => context.IsNew && context.Item.Published).Select(context => (context.Item, context.Type))], cancellationToken);
        foreach (var context in contexts.Where(context => !context.IsNew)) await IndexedAsync(context, cancellationToken);
    }

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => documents.RemoveAsync(context.Item.ContentItemId, cancellationToken);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => documents.RemoveAsync(context.Item.ContentItemId, cancellationToken);
}
