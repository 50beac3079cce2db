using Eap.Experts.Profiles;

namespace Eap.Experts.Finding;

/// <summary>An expert as a choice for some work.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Obstacles">What is in the way.</param>
/// <param name="Topics">How many of the topics wished for they name.</param>
/// <param name="Accepted">How often they accepted this year: work is spread fairly.</param>
public sealed record ExpertChoice(ExpertProfile Expert, IReadOnlyList<Obstacle> Obstacles, int Topics, int Accepted)
{
    /// <summary>Ids of the topics they name themselves.</summary>
    public IReadOnlyList<string> TopicIds => Expert.Part.Topics.TermContentItemIds;

    /// <summary>Nothing forbids asking.</summary>
    public bool MayBeAsked => ExpertFitness.MayBeAsked(Obstacles);
}
