namespace Eap.Experts.Finding;

/// <summary>What somebody is needed for.</summary>
/// <param name="Service">Service type it takes.</param>
/// <param name="StartUtc">It begins.</param>
/// <param name="EndUtc">It ends.</param>
/// <param name="TopicIds">Topics wished for.</param>
/// <param name="SubjectItemId">The item; what is booked for it is in nobody's way.</param>
public sealed record WorkNeed(string Service, DateTime StartUtc, DateTime EndUtc, IReadOnlyList<string> TopicIds, string SubjectItemId)
{
    /// <summary>How long the way from or to another place may take: who is booked within it before or after is named as such.</summary>
    public TimeSpan Travel { get; init; }
}
