using System.Data.Common;
using System.Text;
using Eap.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Eap.Testing;

/// <summary>All that outlives a visit: every value of every table, and every file of the data folder.</summary>
public sealed class EverythingStored(SiteStorage storage)
{
    /// <summary>Where the text stands: table and column, or file. Empty when it stands nowhere.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string text, CancellationToken cancellationToken)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        var found = new List<string>();
        foreach (var table in await TablesAsync(connection, cancellationToken)) found.AddRange(await ColumnsWithAsync(connection, table, text, cancellationToken));
        found.AddRange(Directory.EnumerateFiles(storage.DataPath, "*", SearchOption.AllDirectories).Where(file => Holds(file, text) || file.Contains(text, StringComparison.OrdinalIgnoreCase)));
        return found;
    }

    private DbConnection Connect() => storage.Engine == DatabaseEngine.PostgreSql
        ? new NpgsqlConnection(storage.ConnectionString)
        : new SqliteConnection($"Data Source={Path.Combine(storage.DataPath, "site.db")};Pooling=False");

    private async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = storage.Engine == DatabaseEngine.PostgreSql
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var tables = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));
        return tables.Count > 30 ? tables : throw new InvalidOperationException($"Only {tables.Count} tables were found.");
    }

    private static async Task<IReadOnlyList<string>> ColumnsWithAsync(DbConnection connection, string table, string text, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new HashSet<string>();
        while (await reader.ReadAsync(cancellationToken))
            for (var column = 0; column < reader.FieldCount; column++)
                if (!reader.IsDBNull(column) && Holds(reader.GetValue(column), text)) found.Add($"{table}.{reader.GetName(column)}");
        return [.. found];
    }

    private static bool Holds(object value, string text) => value switch
    {
        byte[] bytes => Holds(bytes, text),
        Array array => array.Cast<object>().Any(part => Holds(part, text)),
        _ => value.ToString()!.Contains(text, StringComparison.OrdinalIgnoreCase),
    };

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Holds(bytes.ToArray(), text);
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
