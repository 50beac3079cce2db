namespace Eap.Search.Searching;

/// <summary>A page of results.</summary>
/// <param name="Results">What was found, in order; empty when nothing was, or nothing searchable was typed.</param>
/// <param name="Total">How many there are; 2001 stands for more than 2000.</param>
/// <param name="IsMany">There are more than were counted.</param>
/// <param name="IsLoose">The whole was found nowhere; these are found by parts of it.</param>
/// <param name="Pages">How many pages can be turned, at least 1, at most 50.</param>
/// <param name="Synonyms">Words that were looked for as well.</param>
/// <param name="Counts">How many there would be by type and term; null when counting them would cost too much.</param>
public sealed record SearchResults(IReadOnlyList<SearchResult> Results, int Total, bool IsMany, bool IsLoose, int Pages, IReadOnlyList<string> Synonyms, FilterCounts? Counts)
{
    /// <summary>Nothing was searched for.</summary>
    public static readonly SearchResults None = new([], 0, false, false, 1, [], null);
}
