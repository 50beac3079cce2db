using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Model;

namespace Eap.Media.Attachments.Fields;

// Bytes came before the form is read (AttachmentForm); the driver only takes over which files are there, and the handler asks the rows once more.
internal sealed class AttachmentFieldDriver(AttachmentDirectory attachments) : IContentFieldDriver
{
    private (string Item, IReadOnlyList<Attachment> Rows)? _known;

    public string FieldName => nameof(AttachmentField);

    public async Task<FieldEditor> BuildEditorAsync(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input, bool locked, CancellationToken cancellationToken)
    {
        var (settings, part) = (definition.GetSettings<AttachmentFieldSettings>(), name[..^(definition.Name.Length + 1)]);
        var place = new AttachmentPlace(input.Item?.ContentItemId ?? "", part, definition.Name);
        var rows = (await RowsAsync(place.ContentItemId, cancellationToken)).Where(row => row.Place == place);
        return new FieldEditor
        {
            Name = name, Definition = definition, Values = new Dictionary<string, IReadOnlyList<string>> { [""] = Read(value).Ids }, Hint = settings.Hint, Required = settings.Required,
            IsLocked = locked, IsGroup = true, Template = $"{nameof(AttachmentField)}.Edit", Errors = input.For(name),
            Detail = new AttachmentEditor(place, [.. rows.Select(AttachmentFile.Of)], settings, input.Item is { Latest: true }, [.. input.All($"{name}.Remove")]),
        };
    }

    public JsonObject Bind(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input)
    {
        var field = Read(value);
        // The same files: the value stays as it is, so that nothing looks changed.
        if (input.Has($"{name}.Ids") && input.All($"{name}.Ids") is var ids && !ids.SequenceEqual(field.Ids)) field = new AttachmentField { Ids = [.. ids] };
        return JsonSerializer.SerializeToNode(field, ContentJson.Options)!.AsObject();
    }

    public IEnumerable<string> Validate(JsonObject? value, ContentPartFieldDefinition definition, bool publishing)
    {
        var (field, settings) = (Read(value), definition.GetSettings<AttachmentFieldSettings>());
        if (publishing && settings.Required && field.Ids.Count == 0) yield return $"请上传“{definition.DisplayName}”。";
        if (field.Ids.Count > settings.MaxFiles) yield return $"最多 {settings.MaxFiles} 个文件，请去掉 {field.Ids.Count - settings.MaxFiles} 个。";
    }

    public IEnumerable<FieldIndex> Index(JsonObject value, ContentPartFieldDefinition definition) => [];

    public string ToText(JsonObject value, ContentPartFieldDefinition definition) => string.Join('、', Read(value).Names);

    private static AttachmentField Read(JsonObject? value)
    {
        try
        {
            return value?.Deserialize<AttachmentField>(ContentJson.Options) ?? new AttachmentField();
        }
        catch (JsonException)
        {
            // Made with an older definition in which this field was of another kind.
            return new AttachmentField();
        }
    }

    // One query for all fields of a form.
    private async Task<IReadOnlyList<Attachment>> RowsAsync(string item, CancellationToken cancellationToken)
    {
        if (_known is { } known && known.Item == item) return known.Rows;
        var rows = item.Length == 0 ? [] : await attachments.OfItemAsync(item, cancellationToken);
        _known = (item, rows);
        return rows;
    }
}
