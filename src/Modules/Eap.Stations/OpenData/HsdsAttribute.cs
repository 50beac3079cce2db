using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>What HSDS has no name for.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record HsdsAttribute([property: JsonPropertyName("label")] string Label, [property: JsonPropertyName("value")] string Value);
