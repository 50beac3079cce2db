using Eap.Contents.Handlers;

namespace Eap.Contents.Parts.Taxonomies;

internal sealed class TaxonomyHandler(TaxonomyDirectory own, TaxonomyCache shared) : ContentHandlerBase
{
    public override Task IndexedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (!context.Item.Has<TaxonomyPart>()) return Task.CompletedTask;
        if (context.Item.Published) own.Offer(context.Item);
        context.Unit.AfterCommit(shared.Forget);
        return Task.CompletedTask;
    }

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => WithdrawAsync(context);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => WithdrawAsync(context);

    private Task WithdrawAsync(ContentContext context)
    {
        if (!context.Item.Has<TaxonomyPart>()) return Task.CompletedTask;
        own.Withdraw(context.Item.ContentItemId);
        context.Unit.AfterCommit(shared.Forget);
        return Task.CompletedTask;
    }
}
