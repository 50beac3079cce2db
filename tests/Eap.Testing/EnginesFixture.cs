using System.Collections.Concurrent;
using Eap.Platform.Data;
using Xunit;

namespace Eap.Testing;

/// <summary>One site per database engine, started when a test first asks for it. For assemblies whose tests run on both.</summary>
public class EnginesFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<SiteHost>>> _sites = new();
    private readonly SiteHostOptions _options;

    /// <summary>Rizhao 2018.</summary>
    public EnginesFixture() : this(new SiteHostOptions())
    {
    }

    /// <summary>Sites of another kind.</summary>
    protected EnginesFixture(SiteHostOptions options) => _options = options;

    /// <summary>The site on this engine.</summary>
    public Task<SiteHost> OnAsync(DatabaseEngine engine) =>
        _sites.GetOrAdd(engine, wanted => new Lazy<Task<SiteHost>>(() => SiteHost.StartAsync(_options with { Engine = wanted }))).Value;

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await (await site.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
