using Eap.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Eap.Testing;

/// <summary>A data folder and a database: what outlives a site's process.</summary>
public sealed class SiteStorage : IAsyncDisposable
{
    private static int _count;

    private SiteStorage(DatabaseEngine engine, string folder, string name) => (Engine, Name, DataPath) = (engine, name, Path.Combine(folder, name, "data"));

    /// <summary>The engine it is made for.</summary>
    public DatabaseEngine Engine { get; }

    /// <summary>The data folder; the SQLite file lies in it.</summary>
    public string DataPath { get; }

    /// <summary>How the site reaches the database; for SQLite null: it finds the file itself.</summary>
    public string? ConnectionString => Engine == DatabaseEngine.PostgreSql ? Postgres.ConnectionString(Name) : null;

    private string Name { get; }

    private string DatabaseFile => Path.Combine(DataPath, "site.db");

    /// <summary>Nothing in it: the site that starts on it sets itself up.</summary>
    public static SiteStorage Empty(DatabaseEngine engine) => In(engine, TestFolder.Root, $"eap_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");

    /// <summary>What may already be there, under a name that other processes know too.</summary>
    internal static SiteStorage In(DatabaseEngine engine, string folder, string name)
    {
        var storage = new SiteStorage(engine, folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(storage.DataPath)!);
        return storage;
    }

    /// <summary>Leaves the database to the server when this process ends.</summary>
    internal void Keep() => Postgres.Keep(Name);

    /// <summary>A copy of this storage, which no site may be using meanwhile.</summary>
    public async Task<SiteStorage> CopyAsync()
    {
        var copy = Empty(Engine);
        if (Engine == DatabaseEngine.PostgreSql) await Postgres.CopyAsync(Name, copy.Name);
        Directory.CreateDirectory(copy.DataPath);
        foreach (var folder in Directory.EnumerateDirectories(DataPath, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(copy.DataPath, Path.GetRelativePath(DataPath, folder)));
        foreach (var file in Directory.EnumerateFiles(DataPath, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(copy.DataPath, Path.GetRelativePath(DataPath, file)));
        return copy;
    }

    /// <summary>Closes what the process still holds of it, so that it can be copied or removed.</summary>
    public void Release()
    {
        if (Engine == DatabaseEngine.PostgreSql)
        {
            Postgres.Release(Name);
            return;
        }

        // A pooled connection to a removed file brings "table already exists" to whoever gets the same name next.
        SqliteConnection.ClearAllPools();
        if (!File.Exists(DatabaseFile)) return;
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Engine == DatabaseEngine.PostgreSql) await Postgres.DropAsync(Name);
        else SqliteConnection.ClearAllPools();
        TestFolder.Delete(Path.GetDirectoryName(DataPath)!);
    }
}
