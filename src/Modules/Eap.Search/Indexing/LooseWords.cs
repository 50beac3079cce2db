using Eap.Search.Analysis;

namespace Eap.Search.Indexing;

/// <summary>What is left of a query that is found nowhere as a whole.</summary>
internal static class LooseWords
{
    /// <summary>Words of the query that are looked at.</summary>
    public const int MaxConsidered = 24;

    private const int MaxChosen = 8;

    /// <summary>Any of the least common words that occur, as long as they are few enough together to be scored; else all of the common ones; null when none occurs.</summary>
    public static SearchQuery? Choose(SearchQuery typed, IReadOnlyList<QueryPhrase> words, IReadOnlyList<int> counts)
    {
        var known = words.Zip(counts).Where(word => word.Second > 0).OrderBy(word => word.Second).ToList();
        var (chosen, sum) = (new List<QueryPhrase>(), 0);
        foreach (var (word, count) in known)
        {
            sum += count;
            if (sum > IndexHits.CountedUpTo || chosen.Count == MaxChosen) break;
            chosen.Add(word);
        }

        var text = string.Join(' ', typed.Terms.Select(term => term.Text));
        if (chosen.Count > 0) return new SearchQuery([new QueryTerm(text, chosen)]);
        return known.Count > 0 ? new SearchQuery([.. known.Take(MaxChosen).Select(word => new QueryTerm(text, [word.First]))]) : null;
    }
}
