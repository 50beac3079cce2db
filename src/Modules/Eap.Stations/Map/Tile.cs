namespace Eap.Stations.Map;

/// <summary>A district on the schematic map.</summary>
/// <param name="Code">Code of its union.</param>
/// <param name="Label">What stands on it.</param>
/// <param name="Column">0 is the westernmost.</param>
/// <param name="Row">0 is the northernmost.</param>
/// <param name="Stations">How many stations it has.</param>
/// <param name="Open">How many of them are open now.</param>
public sealed record Tile(string Code, string Label, int Column, int Row, int Stations, int Open);
