using Eap.Search.Analysis;

namespace Eap.Search.Indexing;

/// <summary>
/// The ranking both databases share. Up to 2000 hits all are scored. Of more, those with the words in the title come first, newest first, then
/// the best of the newest thousand: scoring fifty thousand hits would take as long as a reader waits, and date tells more than score there.
/// </summary>
public abstract class SqlSearchIndex : ISearchIndex
{
    /// <summary>How many of the newest hits are scored when there are too many to score all.</summary>
    protected const int ScoredWhenMany = 1000;

    /// <inheritdoc />
    public abstract Task AddAsync(IReadOnlyList<IndexEntry> entries, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task RemoveAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task<IReadOnlyList<long>?> AllAsync(IndexQuery query, int atMost, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task OptimizeAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public async Task<IndexHits> FindAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        var total = await CountAsync(query, IndexHits.CountedUpTo + 1, cancellationToken);
        if (total == 0 && await LooseAsync(query, cancellationToken) is { } loose)
            (query, total) = (loose, await CountAsync(loose, IndexHits.CountedUpTo + 1, cancellationToken));
        if (total == 0 || query.Take == 0) return new IndexHits(query.Words, total, []);
        var numbers = (total > IndexHits.CountedUpTo, query.Newest) switch
        {
            (false, false) => await BestAsync(query, cancellationToken),
            (false, true) => await NewestOfFewAsync(query, cancellationToken),
            (true, false) => await BestOfManyAsync(query, cancellationToken),
            (true, true) => await NewestAsync(query, titleOnly: false, cancellationToken),
        };
        return new IndexHits(query.Words, total, numbers);
    }

    /// <summary>Counts hits, at most so many.</summary>
    protected abstract Task<int> CountAsync(IndexQuery query, int atMost, CancellationToken cancellationToken);

    /// <summary>How often each of these single words is found, at most so many each; filters count.</summary>
    protected abstract Task<IReadOnlyList<int>> CountEachAsync(IReadOnlyList<QueryPhrase> words, IReadOnlyList<IReadOnlyList<string>> filters, int atMost, CancellationToken cancellationToken);

    /// <summary>Scores every hit; there are not too many.</summary>
    protected abstract Task<IReadOnlyList<long>> BestAsync(IndexQuery query, CancellationToken cancellationToken);

    /// <summary>By number, the highest first.</summary>
    protected abstract Task<IReadOnlyList<long>> NewestAsync(IndexQuery query, bool titleOnly, CancellationToken cancellationToken);

    /// <summary>By date of publication; there are not too many.</summary>
    protected abstract Task<IReadOnlyList<long>> NewestOfFewAsync(IndexQuery query, CancellationToken cancellationToken);

    /// <summary>Scores the newest hits that do not have the words in the title.</summary>
    protected abstract Task<IReadOnlyList<long>> BestOfNewestAsync(IndexQuery query, CancellationToken cancellationToken);

    private async Task<IReadOnlyList<long>> BestOfManyAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        var end = query.Skip + query.Take;
        var titled = await NewestAsync(query with { Skip = 0, Take = end }, titleOnly: true, cancellationToken);
        if (titled.Count == end) return [.. titled.Skip(query.Skip)];
        var rest = query with { Skip = Math.Max(0, query.Skip - titled.Count), Take = end - Math.Max(query.Skip, titled.Count) };
        return [.. titled.Skip(query.Skip), .. await BestOfNewestAsync(rest, cancellationToken)];
    }

    // A typed sentence rarely stands in a text as it is: its least common words tell what it is about.
    private async Task<IndexQuery?> LooseAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        var words = query.Words.Loose().Terms.SelectMany(term => term.Alternatives).Take(LooseWords.MaxConsidered).ToList();
        if (words.Count < 2) return null;
        var counts = await CountEachAsync(words, query.Filters, IndexHits.CountedUpTo + 1, cancellationToken);
        return LooseWords.Choose(query.Words, words, counts) is { } chosen ? query with { Words = chosen } : null;
    }
}
