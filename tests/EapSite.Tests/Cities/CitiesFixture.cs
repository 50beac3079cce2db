using System.Collections.Concurrent;
using Eap.Testing;

namespace EapSite.Tests.Cities;

/// <summary>Both cities on each engine, started when a test first asks.</summary>
public sealed class CitiesFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<City, Lazy<Task<SiteHost>>> _sites = new();

    /// <summary>Both recipes on each engine to be had, each with and without demo.</summary>
    public static IEnumerable<City> All =>
        from row in Engines.All
        from recipe in new[] { "rizhao-2018", "qingdao-2021" }
        from demo in new[] { false, true }
        select new City(recipe, row.Data, demo);

    /// <summary>The running site of a city.</summary>
    public Task<SiteHost> OnAsync(City city) =>
        _sites.GetOrAdd(city, wanted => new Lazy<Task<SiteHost>>(() => SiteHost.StartAsync(new SiteHostOptions { Recipe = wanted.Recipe, Engine = wanted.Engine, Demo = wanted.Demo }))).Value;

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await (await site.Value).DisposeAsync();
    }
}
