namespace Eap.Lectures.Evidence;

/// <summary>What stood on the page of whoever decides; a number that changed since is looked at before it is decided by.</summary>
/// <param name="Heads">Heads on site.</param>
/// <param name="Online">Heads from afar.</param>
/// <param name="Counts">The lecture was to count.</param>
public sealed record SeenDecision(int? Heads, int? Online, bool? Counts)
{
    /// <summary>What stands there now.</summary>
    public static SeenDecision Of(LectureEvidence evidence, CountDecision decision) => new(evidence.HeadsOnSite, evidence.OnlineHeads, decision.Counts);
}
