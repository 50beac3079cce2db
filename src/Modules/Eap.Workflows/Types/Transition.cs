using System.Text.Json;
using System.Text.Json.Serialization;

namespace Eap.Workflows.Types;

/// <summary>An outcome of one activity leads to another.</summary>
public sealed record Transition
{
    /// <summary>Number within the type; Orchard Core writes 0 for all.</summary>
    public long Id { get; init; }

    /// <summary>From which activity.</summary>
    public required string SourceActivityId { get; init; }

    /// <summary>By which outcome.</summary>
    public required string SourceOutcomeName { get; init; }

    /// <summary>To which activity.</summary>
    public required string DestinationActivityId { get; init; }

    /// <summary>Members of the file that are not ours.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }
}
