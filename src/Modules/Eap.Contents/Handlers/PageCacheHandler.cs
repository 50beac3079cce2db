using Eap.Contents.Model;
using Eap.Platform.Caching;
using Eap.Platform.Nodes;

namespace Eap.Contents.Handlers;

/// <summary>Readers see each change at once: what shows the item, or lists its type, is dropped after the commit.</summary>
internal sealed class PageCacheHandler(PageCache cache, MemoryVersions versions) : ContentHandlerBase
{
    public override Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context, cancellationToken);

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context, cancellationToken);

    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => EvictAsync(context, cancellationToken);

    private async Task EvictAsync(ContentContext context, CancellationToken cancellationToken)
    {
        string[] tags = context.Type is { OnEveryPage: true }
            ? [PageCache.Everything]
            : [PageCache.Item(context.Item.ContentItemId), PageCache.Type(context.Item.ContentType)];
        context.Unit.AfterCommit(() => cache.EvictAsync(tags));
        // Thousands come in one import, before anybody reads; what is private stands on no kept page.
        if (!context.Importing && context.Item.Visibility == Visibility.Public) await versions.ChangedAsync(context.Unit, PageCache.Memory, cancellationToken);
    }
}
