using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>A description.</summary>
/// <param name="Description">In words.</param>
public sealed record HsdsDescribed([property: JsonPropertyName("description")] string Description);
