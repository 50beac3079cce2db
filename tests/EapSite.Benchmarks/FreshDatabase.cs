using Npgsql;

namespace EapSite.Benchmarks;

/// <summary>Empty databases on the PostgreSQL server.</summary>
internal static class FreshDatabase
{
    /// <summary>Makes one, in place of what an earlier run left.</summary>
    public static async Task MakeAsync(string server, string name)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE template0";
        await command.ExecuteNonQueryAsync();
    }
}
