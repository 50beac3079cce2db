namespace Eap.Stations.Inspection;

/// <summary>Something that binds a person to a union.</summary>
/// <param name="Path">Path of the union in the tree.</param>
/// <param name="UnitName">What it is called.</param>
/// <param name="IsInspector">It is the role of an inspector.</param>
public sealed record InspectorBond(string Path, string UnitName, bool IsInspector = false);
