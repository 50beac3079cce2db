using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Templates;

namespace Eap.Applications.Answers;

/// <summary>Puts an application's answers into words, in the groups of its form.</summary>
public sealed class AnswerReader(IEnumerable<IContentFieldDriver> drivers, TemplateTable templates)
{
    private readonly Dictionary<string, IContentFieldDriver> _drivers = drivers.ToDictionary(driver => driver.FieldName);

    /// <summary>The groups with their answers; questions without an answer stand there empty.</summary>
    public IReadOnlyList<AnswerGroup> Read(ContentItem item, ContentTypeDefinition type)
    {
        var fields = type.Parts.SelectMany(part => part.Fields.Select(field => (Name: $"{part.Name}.{field.Name}", Part: part, Field: field))).ToDictionary(row => row.Name);
        return [.. FormOutline.Of(type).Select(step => new AnswerGroup(step, [.. step.Fields.Select(name => fields[name]).Select(row => Row(item, row.Part, row.Field))]))];
    }

    private AnswerRow Row(ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field)
    {
        var value = item.Content[part.Name]?[field.Name] as JsonObject;
        var text = value is not null && _drivers.TryGetValue(field.FieldName, out var driver) ? driver.ToText(value, field) : "";
        var template = $"{field.FieldName}.Detail";
        var block = value is not null && text.Length > 0 && templates.TryFind(template) is not null ? new DisplayBlock(template, new FieldDisplay(field, text, value)) : null;
        return new AnswerRow($"{part.Name}.{field.Name}", field.DisplayName, text, block);
    }
}
