namespace Eap.Stations.Page;

/// <summary>A tier as readers see it.</summary>
/// <param name="Title">标准型</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Plan">The plan it was decided under, by its name; null when that version is gone.</param>
/// <param name="IsOlderVersion">The plan was changed since: the station keeps what it was given.</param>
public sealed record StationTier(string Title, DateOnly DecidedOn, string? Plan, bool IsOlderVersion)
{
    /// <summary>What the standard asks of this tier itself; empty: its checks were not entered.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>How many it asks with all tiers below it; the same number where tiers do not build on each other.</summary>
    public int AllChecks { get; init; }
}
