using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>An address.</summary>
/// <param name="Address1">As printed.</param>
/// <param name="Region">The district; null: not known.</param>
public sealed record HsdsAddress([property: JsonPropertyName("address_1")] string Address1, [property: JsonPropertyName("region")] string? Region)
{
    /// <summary>CN.</summary>
    [JsonPropertyName("country")]
    public string Country => "CN";

    /// <summary>physical.</summary>
    [JsonPropertyName("address_type")]
    public string Type => "physical";
}
