using Eap.Stations.Page;

namespace Eap.Stations.Leaflet;

/// <summary>A sheet about a station.</summary>
/// <param name="Station">The station.</param>
/// <param name="Url">Its page, as the code says it.</param>
public sealed record LeafletPage(StationPage Station, string Url);
