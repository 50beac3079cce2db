namespace Eap.Stations.Inspection;

/// <summary>Whom a visit is paid to.</summary>
/// <param name="Path">Its path in the tree.</param>
/// <param name="CityPaths">Paths of the city's federation and of mere groups in the tree: who is declared to belong there belongs to nobody in particular.</param>
public sealed record VisitedUnit(string Path, IReadOnlySet<string> CityPaths);
