namespace Eap.Stations.Page;

/// <summary>A tier as readers see it.</summary>
/// <param name="Title">标准型</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Plan">The plan it was decided under, by its name; null when that version is gone.</param>
/// <param name="IsOlderVersion">The plan was changed since: the station keeps what it was given.</param>
public sealed record StationTier(string Title, DateOnly DecidedOn, string? Plan, bool IsOlderVersion);
