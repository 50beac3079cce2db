using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Definitions;

/// <summary>A content type: parts in order, each with its fields as they were when this version was made.</summary>
public sealed record ContentTypeDefinition
{
    /// <summary>Stable name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Grows with every change; items keep the one they were made with.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Open bag keyed by settings class; unknown keys are kept.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Parts, sorted by position.</summary>
    public IReadOnlyList<ContentTypePartDefinition> Parts { get; init; } = [];

    /// <summary>A settings object of the type; its defaults when there is none.</summary>
    public T GetSettings<T>() where T : new() => Settings.Get<T>();

    /// <summary>Who may read its items.</summary>
    public Visibility Visibility => GetSettings<EapTypeSettings>().Visibility;

    /// <summary>Its items stand on every public page.</summary>
    public bool OnEveryPage => GetSettings<EapTypeSettings>().OnEveryPage;

    /// <summary>The part attached under this name.</summary>
    public ContentTypePartDefinition? Part(string name) => Parts.FirstOrDefault(part => part.Name == name);
}

/// <summary>Reading of settings bags.</summary>
public static class SettingsBag
{
    /// <summary>The settings object of this type; its defaults when there is none.</summary>
    public static T Get<T>(this JsonObject settings) where T : new() => settings[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(ContentJson.Options) ?? new T() : new T();
}
