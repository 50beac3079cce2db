using System.Text.Json.Serialization;

namespace Eap.Stations.OpenData;

/// <summary>Hours, by RFC 5545's words. A closing time before the opening is on the next day.</summary>
public sealed record HsdsSchedule
{
    /// <summary>First day; null: always.</summary>
    [JsonPropertyName("valid_from")]
    public string? ValidFrom { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("valid_to")]
    public string? ValidTo { get; init; }

    /// <summary>WEEKLY, DAILY.</summary>
    [JsonPropertyName("freq")]
    public required string Frequency { get; init; }

    /// <summary>MO,TU.</summary>
    [JsonPropertyName("byday")]
    public string? ByDay { get; init; }

    /// <summary>HH:mm.</summary>
    [JsonPropertyName("opens_at")]
    public string? OpensAt { get; init; }

    /// <summary>HH:mm.</summary>
    [JsonPropertyName("closes_at")]
    public string? ClosesAt { get; init; }

    /// <summary>Why it differs.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }
}
