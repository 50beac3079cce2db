using System.Text.Json.Nodes;

namespace Eap.Contents.Definitions;

/// <summary>A part and its fields, apart from any type.</summary>
public sealed record ContentPartDefinition
{
    /// <summary>Stable name.</summary>
    public required string Name { get; init; }

    /// <summary>Open bag keyed by settings class.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Its fields.</summary>
    public IReadOnlyList<ContentPartFieldDefinition> Fields { get; init; } = [];
}
