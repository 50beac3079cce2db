using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Eap.Platform.Caching;

/// <summary>
/// Around the framework's store: a page is not stored when one of its tags was evicted while it was being made, or it would show the old text
/// until it expires.
/// </summary>
internal sealed class PageCacheStore(IOutputCacheStore inner, IHttpContextAccessor accessor) : IOutputCacheStore
{
    internal const string StartedKey = "Eap.PageCache.Started";
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _evicted = [];
    private long _sequence;

    /// <summary>Grows with every eviction; a page remembers it when it begins.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_lock) _evicted[tag] = Interlocked.Increment(ref _sequence);
        await inner.EvictByTagAsync(tag, cancellationToken);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var started = accessor.HttpContext?.Items[StartedKey] as long? ?? -1;
        if (EvictedSince(tags, started)) return;
        await inner.SetAsync(key, value, tags, validFor, cancellationToken);
        // An eviction between the look and the store would have missed the entry: drop it again.
        foreach (var tag in tags ?? [])
            if (EvictedSince([tag], started)) await inner.EvictByTagAsync(tag, cancellationToken);
    }

    private bool EvictedSince(string[]? tags, long started)
    {
        lock (_lock) return (tags ?? []).Any(tag => _evicted.TryGetValue(tag, out var at) && at > started);
    }
}
