using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>A number.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Type">voice, hotline.</param>
public sealed record HsdsPhone([property: JsonPropertyName("number")] string Number, [property: JsonPropertyName("type")] string Type);
