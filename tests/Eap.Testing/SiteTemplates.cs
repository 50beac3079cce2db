using System.Collections.Concurrent;
using Eap.Platform.Data;

namespace Eap.Testing;

/// <summary>Sites set up once per test process, one per recipe and engine; tests get copies.</summary>
internal static class SiteTemplates
{
    private static readonly ConcurrentDictionary<Key, Lazy<Task<SiteStorage>>> Templates = new();

    public static async Task<SiteStorage> CopyAsync(SiteHostOptions options)
    {
        var key = new Key(options.Recipe, options.Engine, options.Environment, options.Demo);
        var template = await Templates.GetOrAdd(key, static key => new Lazy<Task<SiteStorage>>(() => SetUpAsync(key))).Value;
        return await template.CopyAsync();
    }

    private static async Task<SiteStorage> SetUpAsync(Key key)
    {
        var storage = SiteStorage.Empty(key.Engine);
        var options = new SiteHostOptions { Recipe = key.Recipe, Engine = key.Engine, Environment = key.Environment, Demo = key.Demo, Storage = storage };
        await using (await SiteHost.StartAsync(options))
        {
        }

        storage.Release();
        return storage;
    }

    private sealed record Key(string Recipe, DatabaseEngine Engine, string Environment, bool Demo);
}
