using System.Text.Json.Nodes;

namespace Eap.Contents.Definitions;

/// <summary>A field of a part.</summary>
public sealed record ContentPartFieldDefinition
{
    /// <summary>Its name within the part.</summary>
    public required string Name { get; init; }

    /// <summary>The kind: TextField, DateField...</summary>
    public required string FieldName { get; init; }

    /// <summary>Open bag keyed by settings class.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Label for people.</summary>
    public string DisplayName => Settings.Get<ContentPartFieldSettings>().DisplayName ?? Name;

    /// <summary>A settings object of the field.</summary>
    public T GetSettings<T>() where T : new() => Settings.Get<T>();
}
