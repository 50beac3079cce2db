using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>
/// Builds the editor of an item from its parts and fields, and reads what was posted. What is locked or hidden is not bound, whatever was posted;
/// what the rules of the form do not ask is neither bound nor kept.
/// </summary>
public sealed class ContentEditor(FormDefinitions definitions, IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields)
{
    private readonly Dictionary<string, IContentPartDriver> _parts = parts.ToDictionary(driver => driver.PartName);
    private readonly Dictionary<string, IContentFieldDriver> _fields = fields.ToDictionary(driver => driver.FieldName);

    /// <summary>The blocks of the editor, grouped by part, in order; with the definition the item is written with.</summary>
    public async Task<IReadOnlyList<EditorSection>> BuildAsync(ContentItem item, FieldAccess access, EditorInput input, CancellationToken cancellationToken) =>
        await definitions.ForAsync(item, cancellationToken) is { } type ? await BuildAsync(item, type, access, input, cancellationToken) : [];

    /// <summary>
    /// The blocks with a definition of one's own. Fields that are not asked now are built too when an answer on the same page may open them: they say
    /// when they count (<see cref="FieldEditor.Condition"/>), so that the page works in one go without script.
    /// </summary>
    public async Task<IReadOnlyList<EditorSection>> BuildAsync(ContentItem item, ContentTypeDefinition type, FieldAccess access, EditorInput input, CancellationToken cancellationToken)
    {
        input.Item = item;
        var sections = new List<EditorSection>();
        foreach (var part in type.Parts)
        {
            var blocks = await BlocksAsync(item, type, part, access, input, cancellationToken);
            if (blocks.Count > 0) sections.Add(new EditorSection(part, blocks));
        }

        return sections;
    }

    /// <summary>Reads the form into the item and checks what can be checked without the database; errors go to the input.</summary>
    public async Task BindAsync(ContentItem item, FieldAccess access, EditorInput input, bool publishing, CancellationToken cancellationToken)
    {
        if (await definitions.ForAsync(item, cancellationToken) is { } type) await BindAsync(item, type, access, input, publishing, cancellationToken);
    }

    /// <summary>The same with a definition of one's own. <paramref name="access"/> is what the person may do; the rules of the form are put over it here.</summary>
    public async Task BindAsync(ContentItem item, ContentTypeDefinition type, FieldAccess access, EditorInput input, bool publishing, CancellationToken cancellationToken)
    {
        input.Item = item;
        foreach (var part in type.Parts)
            if (_parts.TryGetValue(part.PartName, out var driver) && access.Of(part.Name, null) == FieldAccessLevel.Editable)
                await driver.BindAsync(new PartEditorContext(item, part, input, IsLocked: false), cancellationToken);
        var rules = FormRules.Of(type);
        foreach (var (part, field) in rules.Fields)
        {
            var path = new FieldPath(part.Name, field.Name);
            if (rules.IsShown(item, path) && FormAccess.Opened(rules, access, path) == FieldAccessLevel.Editable) Bind(item, part, field, input);
        }

        rules.Clear(item);
        input.Add(ContentValidation.Check(item, type, _parts, _fields, publishing));
    }

    private void Bind(ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field, EditorInput input)
    {
        if (!_fields.TryGetValue(field.FieldName, out var driver)) return;
        var json = item.Content[part.Name] as JsonObject is { } stored ? (JsonObject)stored.DeepClone() : [];
        json[field.Name] = driver.Bind($"{part.Name}.{field.Name}", json[field.Name] as JsonObject, field, input);
        item.SetPart(part.Name, json);
    }

    private async Task<List<EditorBlock>> BlocksAsync(ContentItem item, ContentTypeDefinition type, ContentTypePartDefinition part, FieldAccess access, EditorInput input, CancellationToken cancellationToken)
    {
        var blocks = new List<EditorBlock>();
        var level = access.Of(part.Name, null);
        if (level != FieldAccessLevel.Hidden && _parts.TryGetValue(part.PartName, out var driver)
            && await driver.EditAsync(new PartEditorContext(item, part, input, level == FieldAccessLevel.Locked), cancellationToken) is { } block) blocks.Add(block);
        foreach (var field in part.Fields)
            if (await FieldAsync(item, type, new FieldPath(part.Name, field.Name), field, access, input, cancellationToken) is { } editor) blocks.Add(new EditorBlock("Field.Edit", editor));
        return blocks;
    }

    private async Task<FieldEditor?> FieldAsync(ContentItem item, ContentTypeDefinition type, FieldPath path, ContentPartFieldDefinition field, FieldAccess access, EditorInput input, CancellationToken cancellationToken)
    {
        var rules = FormRules.Of(type);
        var (level, isShown) = (FormAccess.Opened(rules, access, path), rules.IsShown(item, path));
        if (level == FieldAccessLevel.Hidden || (level == FieldAccessLevel.Locked && !isShown) || !_fields.TryGetValue(field.FieldName, out var driver)) return null;
        var editor = await driver.BuildEditorAsync(path.ToString(), item.Content[path.Part]?[path.Field] as JsonObject, field, input, level == FieldAccessLevel.Locked, cancellationToken);
        editor.OnForm = type.GetSettings<FormSettings>().IsForm;
        if (rules.RuleOf(path) is { } rule) editor.Condition = await ConditionAsync(type, rule.Other, rule.When, isShown, cancellationToken);
        return editor;
    }

    private async Task<FieldCondition> ConditionAsync(ContentTypeDefinition type, FieldPath other, ShowWhen when, bool isShown, CancellationToken cancellationToken)
    {
        var definition = type.Part(other.Part)?.Fields.FirstOrDefault(field => field.Name == other.Field);
        // The words of the options, which are not what is stored.
        var options = definition is not null && _fields.TryGetValue(definition.FieldName, out var driver)
            ? (await driver.BuildEditorAsync(other.ToString(), null, definition, new EditorInput(), locked: true, cancellationToken)).Options
            : [];
        return FieldCondition.Of(other, when, definition, options, isShown);
    }
}
