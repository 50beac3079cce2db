namespace Eap.Stations.Inspection;

/// <summary>The visits of an inspector.</summary>
/// <param name="Planned">To be made, the next one first.</param>
/// <param name="Signed">Made, the last one first.</param>
/// <param name="Today">Today in the city.</param>
public sealed record VisitList(IReadOnlyList<VisitRow> Planned, IReadOnlyList<VisitRow> Signed, DateOnly Today);
