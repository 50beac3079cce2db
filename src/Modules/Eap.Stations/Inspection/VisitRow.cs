namespace Eap.Stations.Inspection;

/// <summary>A visit in a list.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="Day">Its day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PositionName">The position.</param>
/// <param name="HostName">Its unit.</param>
/// <param name="Address">Where it is.</param>
public sealed record VisitRow(string VisitId, DateOnly Day, VisitState State, string PositionName, string HostName, string Address);
