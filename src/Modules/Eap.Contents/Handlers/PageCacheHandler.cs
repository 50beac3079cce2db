using Eap.Platform.Caching;

namespace Eap.Contents.Handlers;

/// <summary>Readers see each change at once: what shows the item, or lists its type, is dropped after the commit.</summary>
internal sealed class PageCacheHandler(PageCache cache) : ContentHandlerBase
{
    public override Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context);

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context);

    private Task EvictAsync(ContentContext context)
    {
        string[] tags = context.Type is { OnEveryPage: true }
            ? [PageCache.Everything]
            : [PageCache.Item(context.Item.ContentItemId), PageCache.Type(context.Item.ContentType)];
        context.Unit.AfterCommit(() => cache.EvictAsync(tags));
        return Task.CompletedTask;
    }
}
