namespace Eap.Stations.Model;

/// <summary>A district on the schematic map: where it lies beside the others, without any boundary.</summary>
/// <param name="Code">Code of its union.</param>
/// <param name="Label">Two to four characters.</param>
/// <param name="Column">0 is the westernmost.</param>
/// <param name="Row">0 is the northernmost.</param>
public sealed record DistrictTile(string Code, string Label, int Column, int Row);
