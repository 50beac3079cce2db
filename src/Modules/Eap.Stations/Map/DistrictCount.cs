namespace Eap.Stations.Map;

/// <summary>Stations of a district.</summary>
/// <param name="Code">Code of its union.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Stations">How many.</param>
/// <param name="Open">How many are open now.</param>
public sealed record DistrictCount(string Code, string Name, int Stations, int Open);
