namespace Eap.Search.Indexing;

/// <summary>
/// The full-text index: which documents hold which words. Two implementations stand beside it, FTS5 tables on SQLite and tsvector on PostgreSQL;
/// another engine (Lucene.Net) would be a third.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Adds documents, in the running unit of work. Their numbers must not be there yet.</summary>
    Task AddAsync(IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken);

    /// <summary>Takes documents out, in the running unit of work; unknown numbers are ignored.</summary>
    Task RemoveAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>Finds documents. Costs little whatever was typed: common words are not scored to the last document.</summary>
    Task<IndexHits> FindAsync(IndexQuery query, CancellationToken cancellationToken);

    /// <summary>The numbers of all hits, in no order; null when there are more than <paramref name="atMost"/>.</summary>
    Task<IReadOnlyList<long>?> AllAsync(IndexQuery query, int atMost, CancellationToken cancellationToken);

    /// <summary>Puts the index in order after many changes; may take seconds.</summary>
    Task OptimizeAsync(CancellationToken cancellationToken);
}
