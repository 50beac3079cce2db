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
    // Milliseconds within which a page begun before an eviction may still be in the making.
    private const long Settling = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _evicted = [];
    private long _sequence;
    private long _evictedAt = -Settling;

    /// <summary>Grows with every eviction; a page remembers it when it begins.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>Something was evicted a moment ago: a page that is being made now may show what was there before.</summary>
    public bool IsSettling => Environment.TickCount64 - Volatile.Read(ref _evictedAt) < Settling;

    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _evictedAt, Environment.TickCount64);
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
