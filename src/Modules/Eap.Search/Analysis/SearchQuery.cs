namespace Eap.Search.Analysis;

/// <summary>A query ready for an index. All terms have to occur; <see cref="Loose"/> asks for less.</summary>
/// <param name="Terms">What to find; empty when nothing searchable was typed.</param>
public sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms)
{
    /// <summary>Nothing to search for: show the search page, not an error.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Where to find any pair or word of the query, for when the whole was not found: a typed sentence rarely stands in a text as it is.</summary>
    public SearchQuery Loose() => IsEmpty ? this : new(
    [
        new(string.Join(' ', Terms.Select(term => term.Text)), [.. Terms
            .SelectMany(term => term.Alternatives)
            .SelectMany(phrase => phrase.Tokens.Select((token, i) => (token, phrase.IsPrefix && i == phrase.Tokens.Count - 1)))
            .Distinct()
            .Select(part => new QueryPhrase([part.token], part.Item2))]),
    ]);
}
