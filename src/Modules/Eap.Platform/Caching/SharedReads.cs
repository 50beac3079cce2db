using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Caching;

/// <summary>
/// What stands on every page and is the same for everybody (menus, help lines): read once, then handed out from memory until something that stands on
/// every page changes, at most a minute. What is kept under a key that begins with a page tag (<c>type:Station</c>, then a space) is forgotten with that tag too, so
/// that lists may be kept which every filter reads. Public content only.
/// </summary>
public sealed class SharedReads(IServiceScopeFactory scopes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (object Value, long ReadAt)> _kept = [];
    private readonly Dictionary<string, (Task Reading, long Generation)> _begun = [];
    private long _generation;

    /// <summary>What is kept under the key, or what <paramref name="read"/> finds now. It is read in a scope of its own and not for the request that happens to be first.</summary>
    public Task<T> GetAsync<T>(string key, Func<IServiceProvider, Task<T>> read) where T : class
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var kept) && Stopwatch.GetElapsedTime(kept.ReadAt) < PageCache.ClockShows) return Task.FromResult((T)kept.Value);
            // Who comes while it is being read waits for that, unless something changed since it was begun.
            if (_begun.TryGetValue(key, out var begun) && begun.Generation == _generation && !begun.Reading.IsCompleted) return (Task<T>)begun.Reading;
            var reading = ReadAsync(key, read, _generation);
            _begun[key] = (reading, _generation);
            return reading;
        }
    }

    private async Task<T> ReadAsync<T>(string key, Func<IServiceProvider, Task<T>> read, long generation) where T : class
    {
        var readAt = Stopwatch.GetTimestamp();
        var value = await AloneAsync(read);
        lock (_lock)
            if (generation == _generation) _kept[key] = (value, readAt);
        return value;
    }

    internal void Forget()
    {
        lock (_lock)
        {
            _generation++;
            _kept.Clear();
        }
    }

    internal void Forget(IReadOnlyCollection<string> tags)
    {
        lock (_lock)
        {
            _generation++;
            foreach (var key in _kept.Keys.Where(key => tags.Contains(key.Split(' ')[0])).ToList()) _kept.Remove(key);
        }
    }

    // Others may get it too: neither this request's end nor its words belong to it.
    private Task<T> AloneAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        using var _ = ExecutionContext.SuppressFlow();
        return Task.Run(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider);
        });
    }
}
