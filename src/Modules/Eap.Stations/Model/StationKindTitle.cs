namespace Eap.Stations.Model;

/// <summary>A kind by the city's own name.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">职工心理健康服务站</param>
public sealed record StationKindTitle(StationKind Kind, string Title);
