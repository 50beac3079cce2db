using Eap.Platform.Data;
using Eap.Search.Analysis;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Indexing;

/// <summary>
/// The index in a table of vectors with GIN indexes. Titles stand in a column of their own beside the whole, because GIN does not know weights and would
/// look into every text. Where hits are few they are collected first (MATERIALIZED): the planner would else walk the whole table backwards
/// looking for rare words.
/// </summary>
public sealed class PostgresSearchIndex(SiteDbContext db) : SqlSearchIndex
{
    private const int AddedAtOnce = 100;
    private const string Score = "ts_rank(ARRAY[0.1, 0.1, 0.1, 1.0]::real[], words, {0}::tsquery, 1)";

    /// <inheritdoc />
    public override async Task AddAsync(IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var batch in entries.Chunk(AddedAtOnce))
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO fts_search (id, title, words) SELECT id, title::tsvector, words::tsvector FROM unnest({0}, {1}, {2}) AS added(id, title, words)",
                [batch.Select(entry => entry.Number).ToArray(), batch.Select(entry => PostgresText.Vector(entry.Title, "") + Tags(entry)).ToArray(),
                    batch.Select(entry => PostgresText.Vector(entry.Title, entry.Body) + Tags(entry)).ToArray()], cancellationToken);
    }

    /// <inheritdoc />
    public override Task RemoveAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("DELETE FROM fts_search WHERE id = ANY ({0})", [numbers.ToArray()], cancellationToken);

    /// <inheritdoc />
    public override async Task<IReadOnlyList<long>?> AllAsync(IndexQuery query, int atMost, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync("SELECT id AS \"Value\" FROM fts_search WHERE words @@ {0}::tsquery LIMIT {1}", [Match(query), atMost + 1], cancellationToken);
        return numbers.Count > atMost ? null : numbers;
    }

    /// <inheritdoc />
    public override async Task OptimizeAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("SELECT gin_clean_pending_list('fts_search_title'), gin_clean_pending_list('fts_search_words')", cancellationToken);
        await db.Database.ExecuteSqlRawAsync("ANALYZE fts_search", cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task<int> CountAsync(IndexQuery query, int atMost, CancellationToken cancellationToken) => (await db.Database.SqlQueryRaw<int>(
        "SELECT count(*)::int AS \"Value\" FROM (SELECT 1 FROM fts_search WHERE words @@ {0}::tsquery LIMIT {1}) AS hits", Match(query), atMost).ToListAsync(cancellationToken))[0];

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<QueryPhrase> words, IReadOnlyList<IReadOnlyList<string>> filters, int atMost, CancellationToken cancellationToken)
    {
        string[] matches = [.. words.Select(word => Match(new IndexQuery(new SearchQuery([new QueryTerm("", [word])]), filters)))];
        return await db.Database.SqlQueryRaw<int>(
            """
            SELECT (SELECT count(*)::int FROM (SELECT 1 FROM fts_search WHERE words @@ wanted.word::tsquery LIMIT {1}) AS hits) AS "Value"
            FROM unnest({0}) WITH ORDINALITY AS wanted(word, place) ORDER BY place
            """, matches, atMost).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> BestAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        $$"""
        WITH hits AS MATERIALIZED (SELECT id, words FROM fts_search WHERE words @@ {0}::tsquery)
        SELECT id AS "Value" FROM hits ORDER BY {{Score}} DESC, id DESC LIMIT {1} OFFSET {2}
        """,
        [Match(query), query.Take, query.Skip], cancellationToken);

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<long>> NewestAsync(IndexQuery query, bool titleOnly, CancellationToken cancellationToken)
    {
        var column = titleOnly ? "title" : "words";
        var few = !titleOnly ? null : await NumbersAsync($"SELECT id AS \"Value\" FROM fts_search WHERE title @@ {{0}}::tsquery LIMIT {IndexHits.CountedUpTo + 1}", [Match(query)], cancellationToken);
        if (few?.Count <= IndexHits.CountedUpTo) return [.. few.OrderDescending().Skip(query.Skip).Take(query.Take)];
        return await NumbersAsync($"SELECT id AS \"Value\" FROM fts_search WHERE {column} @@ {{0}}::tsquery ORDER BY id DESC LIMIT {{1}} OFFSET {{2}}", [Match(query), query.Take, query.Skip], cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> NewestOfFewAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        """
        WITH hits AS MATERIALIZED (SELECT id FROM fts_search WHERE words @@ {0}::tsquery)
        SELECT hits.id AS "Value" FROM hits JOIN "SearchDocument" document ON document."Id" = hits.id
        ORDER BY document."PublishedUtc" DESC, hits.id DESC LIMIT {1} OFFSET {2}
        """,
        [Match(query), query.Take, query.Skip], cancellationToken);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<long>> BestOfNewestAsync(IndexQuery query, CancellationToken cancellationToken) => NumbersAsync(
        $$"""
        WITH hits AS MATERIALIZED (
            SELECT id, words FROM fts_search WHERE words @@ {0}::tsquery AND NOT title @@ {0}::tsquery ORDER BY id DESC LIMIT {{ScoredWhenMany}})
        SELECT id AS "Value" FROM hits ORDER BY {{Score}} DESC, id DESC LIMIT {1} OFFSET {2}
        """,
        [Match(query), query.Take, query.Skip], cancellationToken);

    private static string Tags(IndexEntry entry) => string.Concat(entry.Tags.Select(tag => $" '{tag}'"));

    private async Task<IReadOnlyList<long>> NumbersAsync(string sql, object[] parameters, CancellationToken cancellationToken) =>
        await db.Database.SqlQueryRaw<long>(sql, parameters).ToListAsync(cancellationToken);

    private static string Match(IndexQuery query)
    {
        var words = PostgresText.Query(query.Words) ?? throw new ArgumentException("An empty query finds nothing and must not come here.", nameof(query));
        return string.Concat(query.Filters.Select(tags => $"({string.Join(" | ", tags.Select(tag => $"'{tag}'"))}) & ")) + $"({words})";
    }
}
