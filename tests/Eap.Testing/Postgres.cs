using System.Collections.Concurrent;
using Npgsql;

namespace Eap.Testing;

/// <summary>
/// The PostgreSQL server tests may use: <c>EAP_TEST_POSTGRES</c> holds the connection string of an account that may create databases.
/// <c>scripts/test</c> starts a private one.
/// </summary>
public static class Postgres
{
    private static readonly ConcurrentDictionary<string, bool> Databases = new();
    private static readonly SemaphoreSlim Copying = new(1, 1);

    /// <summary>True when a server is named.</summary>
    public static bool IsConfigured => Admin.Length > 0;

    /// <summary>True where a run without PostgreSQL must fail: in CI and wherever <c>EAP_REQUIRE_POSTGRES</c> is 1.</summary>
    public static bool IsRequired =>
        Environment.GetEnvironmentVariable("CI") is "true" or "1" || Environment.GetEnvironmentVariable("EAP_REQUIRE_POSTGRES") == "1";

    private static string Admin => Environment.GetEnvironmentVariable("EAP_TEST_POSTGRES") ?? "";

    /// <summary>How to reach one of the server's databases.</summary>
    public static string ConnectionString(string database)
    {
        if (!IsConfigured) throw new InvalidOperationException("This test needs PostgreSQL: set EAP_TEST_POSTGRES, or run scripts/test, which starts one.");
        return new NpgsqlConnectionStringBuilder(Admin) { Database = database, MaxPoolSize = 40, IncludeErrorDetail = true }.ConnectionString;
    }

    internal static async Task CopyAsync(string source, string copy)
    {
        await Copying.WaitAsync();
        try
        {
            Release(source);
            await ExecuteAsync($"CREATE DATABASE \"{copy}\" TEMPLATE \"{source}\"");
            Databases[copy] = true;
        }
        finally
        {
            Copying.Release();
        }
    }

    /// <summary>Remembers a database the site makes itself.</summary>
    internal static void Adopt(string connectionString) => Databases[new NpgsqlConnectionStringBuilder(connectionString).Database!] = true;

    /// <summary>Leaves a database standing when this process ends: others copy it.</summary>
    internal static void Keep(string database) => Databases.TryRemove(database, out _);

    internal static void Release(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(connection);
    }

    internal static async Task DropAsync(string database)
    {
        Release(database);
        await ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
        Databases.TryRemove(database, out _);
    }

    internal static void DropAll()
    {
        foreach (var database in Databases.Keys) DropAsync(database).GetAwaiter().GetResult();
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
