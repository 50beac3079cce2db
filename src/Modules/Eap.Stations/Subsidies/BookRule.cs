namespace Eap.Stations.Subsidies;

/// <summary>The published rule, as far as it orders claims.</summary>
/// <param name="Order">Who comes first.</param>
/// <param name="Event">What has to have happened in time.</param>
/// <param name="CutOffUtc">The first instant that is too late.</param>
/// <param name="Places">How many places there are.</param>
public sealed record BookRule(SubsidyOrder Order, SubsidyEvent Event, DateTime CutOffUtc, int Places)
{
    /// <summary>Places kept for each district until the close; 0: none.</summary>
    public int Floor { get; init; }

    /// <summary>The districts they are kept for.</summary>
    public IReadOnlyCollection<string> Districts { get; init; } = [];

    /// <summary>What a ranking goes by, the first first.</summary>
    public IReadOnlyList<RankingKey> RankBy { get; init; } = [];
}
