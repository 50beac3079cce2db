namespace Eap.Search.Searching;

/// <summary>How many hits each filter would leave, together with the other filters that are set.</summary>
/// <param name="Types">Hits by type.</param>
/// <param name="Topics">Hits by term, for the topics.</param>
/// <param name="Audiences">Hits by term, for the audiences.</param>
public sealed record FilterCounts(IReadOnlyDictionary<string, int> Types, IReadOnlyDictionary<string, int> Topics, IReadOnlyDictionary<string, int> Audiences)
{
    /// <summary>The most hits that are counted one by one.</summary>
    public const int Most = 200;

    internal static FilterCounts Of(IReadOnlyList<(string Type, string[] Terms)> hits, SearchRequest request)
    {
        bool HasType((string Type, string[] Terms) hit) => request.ContentType is null || hit.Type == request.ContentType;
        bool HasTopic((string Type, string[] Terms) hit) => request.Topic.Count == 0 || request.Topic.Any(term => hit.Terms.Contains(term.Id));
        bool HasAudience((string Type, string[] Terms) hit) => request.Audience.Count == 0 || request.Audience.Any(term => hit.Terms.Contains(term.Id));
        return new FilterCounts(
            hits.Where(hit => HasTopic(hit) && HasAudience(hit)).CountBy(hit => hit.Type).ToDictionary(),
            hits.Where(hit => HasType(hit) && HasAudience(hit)).SelectMany(hit => hit.Terms).CountBy(term => term).ToDictionary(),
            hits.Where(hit => HasType(hit) && HasTopic(hit)).SelectMany(hit => hit.Terms).CountBy(term => term).ToDictionary());
    }
}
