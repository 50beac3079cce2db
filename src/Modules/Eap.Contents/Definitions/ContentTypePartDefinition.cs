using System.Text.Json.Nodes;

namespace Eap.Contents.Definitions;

/// <summary>A part attached to a type.</summary>
public sealed record ContentTypePartDefinition
{
    /// <summary>The attachment name; equal to <see cref="PartName"/> for normal parts.</summary>
    public required string Name { get; init; }

    /// <summary>The part's type.</summary>
    public required string PartName { get; init; }

    /// <summary>Open bag keyed by settings class.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>The part's fields, sorted by position.</summary>
    public IReadOnlyList<ContentPartFieldDefinition> Fields { get; init; } = [];

    /// <summary>Heading for people.</summary>
    public string DisplayName => Settings.Get<ContentTypePartSettings>().DisplayName ?? Name;

    /// <summary>A settings object of the attachment.</summary>
    public T GetSettings<T>() where T : new() => Settings.Get<T>();
}
