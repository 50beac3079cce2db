namespace Eap.Stations.Desk;

/// <summary>The sheet for the inside of a door.</summary>
/// <param name="Id">The station's item.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Where the code leads.</param>
public sealed record DoorSheet(string Id, string Title, string Url);
