using Eap.Contents.Handlers;

namespace Eap.Contents.Parts.Taxonomies;

internal sealed class TaxonomyHandler(TaxonomyDirectory taxonomies) : ContentHandlerBase
{
    public override Task IndexedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!context.Item.Has<TaxonomyPart>()) return Task.CompletedTask;
        if (context.Item.Published) taxonomies.Offer(context.Item);
        context.Unit.AfterCommit(taxonomies.Forget);
        return Task.CompletedTask;
    }
}
