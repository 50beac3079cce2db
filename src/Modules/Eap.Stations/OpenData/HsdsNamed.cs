using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>A thing by id and name.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its name.</param>
public sealed record HsdsNamed([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("name")] string Name);
