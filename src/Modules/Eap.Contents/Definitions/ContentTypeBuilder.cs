using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Definitions;

/// <summary>Describes a content type in code.</summary>
public sealed class ContentTypeBuilder
{
    internal string? Label { get; private set; }

    internal JsonObject Settings { get; } = [];

    internal List<(string Name, string PartName, JsonObject Settings)> Parts { get; } = [];

    /// <summary>Name for people.</summary>
    public ContentTypeBuilder DisplayedAs(string label)
    {
        Label = label;
        return this;
    }

    /// <summary>Adds a settings object.</summary>
    public ContentTypeBuilder WithSettings<T>(T settings) where T : class
    {
        Settings[typeof(T).Name] = JsonSerializer.SerializeToNode(settings, ContentJson.Options);
        return this;
    }

    /// <summary>Usual editorial content: made and listed in the admin, drafted, versioned.</summary>
    public ContentTypeBuilder Editorial(string description, Visibility visibility = Visibility.Public) =>
        WithSettings(new ContentTypeSettings { Creatable = true, Listable = true, Draftable = true, Versionable = true, Securable = true, Description = description })
            .WithSettings(new EapTypeSettings { Visibility = visibility });

    /// <summary>Attaches a part.</summary>
    public ContentTypeBuilder WithPart<T>(string? position = null, params object[] settings) where T : ContentPart => WithPart(typeof(T).Name, position, settings);

    /// <summary>Attaches a part by name.</summary>
    public ContentTypeBuilder WithPart(string part, string? position = null, params object[] settings)
    {
        var bag = new JsonObject { [nameof(ContentTypePartSettings)] = JsonSerializer.SerializeToNode(new ContentTypePartSettings { Position = position ?? (Parts.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) }, ContentJson.Options) };
        foreach (var setting in settings) bag[setting.GetType().Name] = JsonSerializer.SerializeToNode(setting, setting.GetType(), ContentJson.Options);
        Parts.Add((part, part, bag));
        return this;
    }
}
