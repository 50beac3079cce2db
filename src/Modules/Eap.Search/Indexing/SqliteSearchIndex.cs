using Eap.Platform.Data;
using Eap.Search.Analysis;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Indexing;

/// <summary>The index in a contentless FTS5 table.</summary>
public sealed class SqliteSearchIndex(SiteDbContext db) : SqlSearchIndex
{
    private const string Score = "bm25(fts_search, 10.0, 1.0, 0.0)";

    /// <inheritdoc />
    public override async Task AddAsync(IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
            await db.Database.ExecuteSqlRawAsync("INSERT INTO fts_search (rowid, title, body, tags) VALUES ({0}, {1}, {2}, {3})",
                [entry.Number, ChineseAnalyzer.ToFts5Text(entry.Title), ChineseAnalyzer.ToFts5Text(entry.Body), string.Join(' ', entry.Tags)], cancellationToken);
    }

    /// <inheritdoc />
    public override async Task RemoveAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        foreach (var number in numbers) await db.Database.ExecuteSqlRawAsync("DELETE FROM fts_search WHERE rowid = {0}", [number], cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<IReadOnlyList<long>?> AllAsync(IndexQuery query, int atMost, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync("SELECT rowid AS \"Value\" FROM fts_search WHERE fts_search MATCH {0} LIMIT {1}", [Match(query), atMost + 1], cancellationToken);
        return numbers.Count > atMost ? null : numbers;
    }

    /// <inheritdoc />
    public override Task OptimizeAsync(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("INSERT INTO fts_search (fts_search) VALUES ('optimize')", cancellationToken);

    /// <inheritdoc />
    protected override async Task<int> CountAsync(IndexQuery query, int atMost, CancellationToken cancellationToken) => (await db.Database.SqlQueryRaw<int>(
        "SELECT count(*) AS \"Value\" FROM (SELECT 1 FROM fts_search WHERE fts_search MATCH {0} LIMIT {1})", Match(query), atMost).ToListAsync(cancellationToken))[0];

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<QueryPhrase> words, IReadOnlyList<IReadOnlyList<string>> filters, int atMost, CancellationToken cancellationToken)
    {
        // One row after the other: a compound of subqueries keeps its order in SQLite.
        var sql = string.Join(" UNION ALL ", words.Select((_, i) => $"SELECT (SELECT count(*) FROM (SELECT 1 FROM fts_search WHERE fts_search MATCH {{{i}}} LIMIT {atMost})) AS \"Value\""));
        object[] matches = [.. words.Select(word => Match(new IndexQuery(new SearchQuery([new QueryTerm("", [word])]), filters)))];
        return await db.Database.SqlQueryRaw<int>(sql, matches).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> BestAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        $"SELECT rowid AS \"Value\" FROM fts_search WHERE fts_search MATCH {{0}} ORDER BY {Score}, rowid DESC LIMIT {{1}} OFFSET {{2}}",
        [Match(query), query.Take, query.Skip], cancellationToken);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> NewestAsync(IndexQuery query, bool titleOnly, CancellationToken cancellationToken) => NumbersAsync(
        "SELECT rowid AS \"Value\" FROM fts_search WHERE fts_search MATCH {0} ORDER BY rowid DESC LIMIT {1} OFFSET {2}",
        [Match(query, titleOnly ? "title" : null), query.Take, query.Skip], cancellationToken);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> NewestOfFewAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        """
        SELECT hit.rowid AS "Value" FROM fts_search hit CROSS JOIN "SearchDocument" document ON document."Id" = hit.rowid
        WHERE hit.fts_search MATCH {0} ORDER BY document."PublishedUtc" DESC, document."Id" DESC LIMIT {1} OFFSET {2}
        """,
        [Match(query), query.Take, query.Skip], cancellationToken);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> BestOfNewestAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        $"""
        SELECT number AS "Value" FROM (
            SELECT rowid AS number, {Score} AS score FROM fts_search WHERE fts_search MATCH {"{0}"} ORDER BY rowid DESC LIMIT {ScoredWhenMany})
        ORDER BY score, number DESC LIMIT {"{1}"} OFFSET {"{2}"}
        """,
        [$"({Match(query)}) NOT ({Match(query, "title")})", query.Take, query.Skip], cancellationToken);

    private async Task<IReadOnlyList<long>> NumbersAsync(string sql, object[] parameters, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<long>(sql, parameters).ToListAsync(cancellationToken);

    private static string Match(IndexQuery query, string? column = null)
    {
        var words = Fts5Query.Write(query.Words, column) ?? throw new ArgumentException("An empty query finds nothing and must not come here.", nameof(query));
        return string.Concat(query.Filters.Select(tags => $"tags : ({string.Join(" OR ", tags)}) AND ")) + $"({words})";
    }
}
