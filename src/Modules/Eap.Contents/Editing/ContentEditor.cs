using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>Builds the editor of an item from its parts and fields, and reads what was posted. What is locked or hidden is not bound, whatever was posted.</summary>
public sealed class ContentEditor(ContentDefinitionManager definitions, IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields)
{
    private readonly Dictionary<string, IContentPartDriver> _parts = parts.ToDictionary(driver => driver.PartName);
    private readonly Dictionary<string, IContentFieldDriver> _fields = fields.ToDictionary(driver => driver.FieldName);

    /// <summary>The blocks of the editor, grouped by part, in order.</summary>
    public async Task<IReadOnlyList<EditorSection>> BuildAsync(ContentItem item, FieldAccess access, EditorInput input, CancellationToken cancellationToken)
    {
        input.Item = item;
        var type = await definitions.GetTypeAsync(item.ContentType, cancellationToken);
        var sections = new List<EditorSection>();
        foreach (var part in type?.Parts ?? [])
        {
            var blocks = await BlocksAsync(item, part, access, input, cancellationToken);
            if (blocks.Count > 0) sections.Add(new EditorSection(part, blocks));
        }

        return sections;
    }

    /// <summary>Reads the form into the item and checks what can be checked without the database; errors go to the input.</summary>
    public async Task BindAsync(ContentItem item, FieldAccess access, EditorInput input, bool publishing, CancellationToken cancellationToken)
    {
        input.Item = item;
        var type = await definitions.GetTypeAsync(item.ContentType, cancellationToken);
        foreach (var part in type?.Parts ?? [])
        {
            if (_parts.TryGetValue(part.PartName, out var driver) && access.Of(part.Name, null) == FieldAccessLevel.Editable)
                await driver.BindAsync(new PartEditorContext(item, part, input, IsLocked: false), cancellationToken);
            foreach (var field in part.Fields.Where(field => access.Of(part.Name, field.Name) == FieldAccessLevel.Editable))
                Bind(item, part, field, input);
        }

        if (type is not null) input.Add(ContentValidation.Check(item, type, _parts, _fields, publishing));
    }

    private void Bind(ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field, EditorInput input)
    {
        if (!_fields.TryGetValue(field.FieldName, out var driver)) return;
        var json = item.Content[part.Name] as JsonObject is { } stored ? (JsonObject)stored.DeepClone() : [];
        json[field.Name] = driver.Bind($"{part.Name}.{field.Name}", json[field.Name] as JsonObject, field, input);
        item.SetPart(part.Name, json);
    }

    private async Task<List<EditorBlock>> BlocksAsync(ContentItem item, ContentTypePartDefinition part, FieldAccess access, EditorInput input, CancellationToken cancellationToken)
    {
        var blocks = new List<EditorBlock>();
        var level = access.Of(part.Name, null);
        if (level != FieldAccessLevel.Hidden && _parts.TryGetValue(part.PartName, out var driver)
            && await driver.EditAsync(new PartEditorContext(item, part, input, level == FieldAccessLevel.Locked), cancellationToken) is { } block) blocks.Add(block);
        foreach (var field in part.Fields)
        {
            level = access.Of(part.Name, field.Name);
            if (level == FieldAccessLevel.Hidden || !_fields.TryGetValue(field.FieldName, out var fieldDriver)) continue;
            var value = item.Content[part.Name]?[field.Name] as JsonObject;
            var editor = await fieldDriver.BuildEditorAsync($"{part.Name}.{field.Name}", value, field, input, level == FieldAccessLevel.Locked, cancellationToken);
            blocks.Add(new EditorBlock("Field.Edit", editor));
        }

        return blocks;
    }
}
