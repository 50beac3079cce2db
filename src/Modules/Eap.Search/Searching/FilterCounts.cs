using Eap.Contents.Parts.Taxonomies;

namespace Eap.Search.Searching;

/// <summary>How many hits each filter would leave, together with the other filters that are set.</summary>
public sealed class FilterCounts
{
    /// <summary>The most hits that are counted one by one.</summary>
    public const int Most = 200;

    private readonly IReadOnlyList<Hit> _hits;

    internal FilterCounts(IEnumerable<(string Type, string[] Terms)> hits, SearchRequest request) => _hits =
    [
        .. hits.Select(hit => new Hit(hit.Type, hit.Terms, request.ContentType is null || hit.Type == request.ContentType, HasAny(hit.Terms, request.Topic), HasAny(hit.Terms, request.Audience))),
    ];

    /// <summary>Hits of a type.</summary>
    public int OfType(string type) => _hits.Count(hit => hit.HasTopic && hit.HasAudience && hit.Type == type);

    /// <summary>Hits about one of these topics.</summary>
    public int OfTopic(IReadOnlyList<Term> topics) => _hits.Count(hit => hit.HasType && hit.HasAudience && HasAny(hit.Terms, topics));

    /// <summary>Hits for one of these audiences.</summary>
    public int OfAudience(IReadOnlyList<Term> audiences) => _hits.Count(hit => hit.HasType && hit.HasTopic && HasAny(hit.Terms, audiences));

    private static bool HasAny(string[] terms, IReadOnlyList<Term> wanted) => wanted.Count == 0 || wanted.Any(term => terms.Contains(term.Id));

    private sealed record Hit(string Type, string[] Terms, bool HasType, bool HasTopic, bool HasAudience);
}
