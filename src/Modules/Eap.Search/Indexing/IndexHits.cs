using Eap.Search.Analysis;

namespace Eap.Search.Indexing;

/// <summary>What was found.</summary>
/// <param name="Words">What the hits were found by: the query, or what was left of it when the whole was found nowhere.</param>
/// <param name="Total">How many there are, counted up to <see cref="CountedUpTo"/>; one more means "more than that".</param>
/// <param name="Numbers">The documents of the part asked for, in order.</param>
public sealed record IndexHits(SearchQuery Words, int Total, IReadOnlyList<long> Numbers)
{
    /// <summary>Hits are counted and scored up to here.</summary>
    public const int CountedUpTo = 2000;

    /// <summary>How many hits can be paged through when there are more than can be counted.</summary>
    public const int ReachableWhenMany = 500;

    /// <summary>True when there are more than were counted.</summary>
    public bool IsMany => Total > CountedUpTo;
}
