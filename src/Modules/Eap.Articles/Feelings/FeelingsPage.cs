using Eap.Contents.Parts.Taxonomies;

namespace Eap.Articles.Feelings;

/// <summary>All doors by feeling.</summary>
/// <param name="First">Those the city put first; only words something answers to.</param>
/// <param name="Topics">The others, under the topic they belong to.</param>
/// <param name="Rest">Those that belong to no topic.</param>
/// <param name="Counts">All topics with their number of articles.</param>
public sealed record FeelingsPage(IReadOnlyList<FeelingDoor> First, IReadOnlyList<FeelingTopic> Topics, IReadOnlyList<FeelingDoor> Rest, IReadOnlyList<(Term Topic, int Articles)> Counts)
{
    /// <summary>True when nobody wrote anything for anybody yet.</summary>
    public bool IsEmpty => First.Count + Topics.Count + Rest.Count == 0;
}

/// <summary>The doors of a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Doors">Its doors.</param>
public sealed record FeelingTopic(Term Topic, IReadOnlyList<FeelingDoor> Doors);
