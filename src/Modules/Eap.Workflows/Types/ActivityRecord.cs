using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Eap.Workflows.Types;

/// <summary>An activity as it stands in a type: which one, where it is drawn, what was set.</summary>
public sealed record ActivityRecord
{
    /// <summary>Its id within the type.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Name of the activity's class, Orchard Core's where it has one.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is drawn, pixels from the left.</summary>
    public double X { get; init; }

    /// <summary>Where it is drawn, pixels from the top.</summary>
    public double Y { get; init; }

    /// <summary>True for an event that starts the process.</summary>
    public bool IsStart { get; init; }

    /// <summary>What was set, by property name.</summary>
    public JsonObject Properties { get; init; } = [];

    /// <summary>Members of the file that are not ours.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>The title somebody gave it; null when it has none.</summary>
    public string? Title => (Properties["ActivityMetadata"] as JsonObject)?["Title"]?.ToString() is { Length: > 0 } title ? title : null;

    /// <summary>A text property; expressions are read by their text. Null when it is empty.</summary>
    public string? Text(string property) => Properties[property] switch
    {
        JsonObject expression => expression["Expression"]?.ToString() is { Length: > 0 } text ? text : null,
        JsonValue value => value.ToString() is { Length: > 0 } text ? text : null,
        _ => null,
    };

    /// <summary>A number property; null when it is empty or no number.</summary>
    public int? Number(string property) => int.TryParse(Text(property), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A yes/no property; false when it is empty.</summary>
    public bool Flag(string property) => string.Equals(Text(property), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> List(string property) => Properties[property] switch
    {
        JsonArray array => [.. array.Where(node => node is not null).Select(node => node!.ToString())],
        JsonValue value when value.ToString() is { Length: > 0 } text => [text],
        _ => [],
    };
}
