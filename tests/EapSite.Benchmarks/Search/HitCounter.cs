using Eap.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace EapSite.Benchmarks.Search;

/// <summary>Counts in the site's own index what a query finds, to the last document: the site stops at 2000.</summary>
internal static class HitCounter
{
    /// <summary>Documents that match, per query; a sentence that stands nowhere as it is counts 0.</summary>
    public static async Task<IReadOnlyList<long>> CountAsync(string database, IReadOnlyList<string> queries)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var analyzer = new QueryAnalyzer(SynonymGroups.Parse([]));
        var counts = new List<long>();
        foreach (var query in queries)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM fts_search WHERE fts_search MATCH $query";
            if (Fts5Query.Write(analyzer.Analyze(query)) is not { } match) throw new InvalidOperationException($"Nothing to search for in “{query}”.");
            command.Parameters.AddWithValue("$query", match);
            counts.Add((long)(await command.ExecuteScalarAsync())!);
        }

        return counts;
    }
}
