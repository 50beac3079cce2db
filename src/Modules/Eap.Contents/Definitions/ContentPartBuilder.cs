using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Definitions;

/// <summary>Describes a part's fields in code.</summary>
public sealed class ContentPartBuilder
{
    internal List<ContentPartFieldDefinition> Fields { get; } = [];

    /// <summary>Adds a field.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="name">Name within the part; the typed part has a property of that name.</param>
    /// <param name="label">Label, in Chinese.</param>
    /// <param name="settings">Settings objects.</param>
    public ContentPartBuilder WithField<T>(string name, string label, params object[] settings) where T : ContentField => WithField<T>(name, label, editor: null, settings);

    /// <summary>Adds a field with a variant of its editor.</summary>
    public ContentPartBuilder WithField<T>(string name, string label, string? editor, params object[] settings) where T : ContentField
    {
        var shared = new ContentPartFieldSettings { DisplayName = label, Editor = editor, Position = (Fields.Count + 1).ToString(CultureInfo.InvariantCulture) };
        var bag = new JsonObject { [nameof(ContentPartFieldSettings)] = JsonSerializer.SerializeToNode(shared, ContentJson.Options) };
        foreach (var setting in settings) bag[setting.GetType().Name] = JsonSerializer.SerializeToNode(setting, setting.GetType(), ContentJson.Options);
        Fields.Add(new ContentPartFieldDefinition { Name = name, FieldName = typeof(T).Name, Settings = bag });
        return this;
    }
}
