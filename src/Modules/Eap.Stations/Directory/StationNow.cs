using Eap.Stations.Hours;

namespace Eap.Stations.Directory;

/// <summary>A station at a minute.</summary>
/// <param name="Station">The station.</param>
/// <param name="Opening">How it stands.</param>
public sealed record StationNow(ListedStation Station, OpeningNow Opening);
