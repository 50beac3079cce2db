using System.Collections.Concurrent;
using Eap.Platform.Data;

namespace Eap.Testing;

/// <summary>
/// Sites set up once, one per recipe and engine; tests get copies. Where <c>EAP_TEST_TEMPLATES</c> names a folder, once for all processes that
/// share it (<c>scripts/test</c> makes one per run); otherwise once per test process.
/// </summary>
internal static class SiteTemplates
{
    private static readonly ConcurrentDictionary<Key, Lazy<Task<SiteStorage>>> Templates = new();

    private static string? SharedFolder => Environment.GetEnvironmentVariable("EAP_TEST_TEMPLATES") is { Length: > 0 } folder ? folder : null;

    public static async Task<SiteStorage> CopyAsync(SiteHostOptions options)
    {
        var key = new Key(options.Recipe, options.Engine, options.Environment, options.Demo);
        var template = await Templates.GetOrAdd(key, static key => new Lazy<Task<SiteStorage>>(() => MakeAsync(key))).Value;
        return await template.CopyAsync();
    }

    private static async Task<SiteStorage> MakeAsync(Key key)
    {
        if (SharedFolder is not { } folder) return await SetUpAsync(key, SiteStorage.Empty(key.Engine));
        Directory.CreateDirectory(folder);
        await using var one = await LockAsync(Path.Combine(folder, key.Name + ".lock"));
        var storage = SiteStorage.In(key.Engine, folder, key.Name);
        var ready = Path.Combine(folder, key.Name + ".ready");
        if (File.Exists(ready)) return storage;
        await SetUpAsync(key, storage);
        storage.Keep();
        await File.WriteAllTextAsync(ready, "");
        return storage;
    }

    private static async Task<SiteStorage> SetUpAsync(Key key, SiteStorage storage)
    {
        var options = new SiteHostOptions { Recipe = key.Recipe, Engine = key.Engine, Environment = key.Environment, Demo = key.Demo, Storage = storage };
        await using (await SiteHost.StartAsync(options))
        {
        }

        storage.Release();
        return storage;
    }

    // Held by the process that sets the site up; the others wait for it to be ready.
    private static async Task<FileStream> LockAsync(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }

    private sealed record Key(string Recipe, DatabaseEngine Engine, string Environment, bool Demo)
    {
        public string Name => $"eap_template_{Recipe}_{Engine}_{Environment}{(Demo ? "_demo" : "")}".ToLowerInvariant();
    }
}
