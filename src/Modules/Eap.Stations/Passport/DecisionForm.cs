namespace Eap.Stations.Passport;

/// <summary>What was decided on a page of a passport, as posted.</summary>
public sealed class DecisionForm
{
    /// <summary>One per check that was shown.</summary>
    public List<CheckDecision> Checks { get; set; } = [];
}
