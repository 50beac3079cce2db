using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Templates;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Answers;

/// <summary>Puts an application's answers into words, in the groups of its form. Questions the rules of the form do not ask are left out.</summary>
public sealed class AnswerReader(IEnumerable<IContentFieldDriver> drivers, AttachmentDirectory attachments, TemplateTable templates, IStringLocalizer<AnswerReader> T)
{
    // Of one answer in a list.
    private const int MostLetters = 40;

    private readonly Dictionary<string, IContentFieldDriver> _drivers = drivers.ToDictionary(driver => driver.FieldName);

    /// <summary>The groups with their answers; questions without an answer stand there empty.</summary>
    public async Task<IReadOnlyList<AnswerGroup>> ReadAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var rules = FormRules.Of(type);
        var fields = type.Parts.SelectMany(part => part.Fields.Select(field => (Path: new FieldPath(part.Name, field.Name), Field: field))).ToDictionary(row => row.Path.ToString());
        var files = await FilesAsync(item, type, cancellationToken);
        return [.. FormOutline.Of(type)
            .Select(step => new AnswerGroup(step, [.. step.Fields.Select(name => fields[name]).Where(row => rules.IsShown(item, row.Path)).Select(row => Row(item, row.Path, row.Field, files))]))
            .Where(group => group.Rows.Count > 0)];
    }

    /// <summary>The answers in words by <c>Part.Field</c>, for tables.</summary>
    public Dictionary<string, string> Texts(ContentItem item, ContentTypeDefinition? type)
    {
        if (type is null) return [];
        var rules = FormRules.Of(type);
        return rules.Fields.Select(field => (Path: new FieldPath(field.Part.Name, field.Field.Name), field.Field)).Where(field => rules.IsShown(item, field.Path))
            .ToDictionary(field => field.Path.ToString(), field => Text(item, field.Path, field.Field));
    }

    /// <summary>The answers the form shows in lists, in one line; empty when it shows none. Protected values never stand in a list.</summary>
    public string Summary(ContentItem item, ContentTypeDefinition? type)
    {
        if (type is null) return "";
        var rules = FormRules.Of(type);
        return string.Join(T["；"].Value, rules.Fields.Where(field => field.Field.GetSettings<FormFieldSettings>().Summary && !field.Field.IsProtected)
            .Select(field => (Path: new FieldPath(field.Part.Name, field.Field.Name), field.Field)).Where(field => rules.IsShown(item, field.Path))
            .Select(field => (field.Field.DisplayName, Text: Short(Text(item, field.Path, field.Field)))).Where(field => field.Text.Length > 0).Select(field => $"{field.DisplayName} {field.Text}"));
    }

    /// <summary>The files a version names, in the order of its fields.</summary>
    public Task<IReadOnlyList<Attachment>> FilesAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken) =>
        attachments.FilesAsync([.. AttachmentFields.Of(type).SelectMany(field => IdsOf(item, field.Part, field.Definition.Name))], cancellationToken);

    private AnswerRow Row(ContentItem item, FieldPath path, ContentPartFieldDefinition field, IReadOnlyList<Attachment> files)
    {
        var value = item.Content[path.Part]?[path.Field] as JsonObject;
        var text = Text(item, path, field);
        return new AnswerRow(path.ToString(), field.DisplayName, text, text.Length == 0 || value is null || ErasedField.DayOf(value) is not null ? null : Block(item, path, field, value, text, files));
    }

    private string Text(ContentItem item, FieldPath path, ContentPartFieldDefinition field) =>
        item.Content[path.Part]?[path.Field] is not JsonObject value ? ""
        : ErasedField.DayOf(value) is { } day ? T["已按保存期限清除（{0}）", SiteClock.Format(day)].Value
        : _drivers.TryGetValue(field.FieldName, out var driver) ? driver.ToText(value, field) : "";

    private static string Short(string text) => text.Length > MostLetters ? text[..MostLetters].ReplaceLineEndings(" ") + "…" : text.ReplaceLineEndings(" ");

    private DisplayBlock? Block(ContentItem item, FieldPath path, ContentPartFieldDefinition field, JsonObject value, string text, IReadOnlyList<Attachment> files)
    {
        if (field.FieldName == nameof(AttachmentField))
        {
            var ids = IdsOf(item, path.Part, path.Field);
            return new DisplayBlock("AttachmentFiles", (IReadOnlyList<AttachmentFile>)[.. files.Where(file => ids.Contains(file.AttachmentId)).Select(AttachmentFile.Of)]);
        }

        var template = $"{field.FieldName}.Detail";
        return templates.TryFind(template) is null ? null : new DisplayBlock(template, new FieldDisplay(field, text, value) { IsLabelled = true });
    }

    private static List<string> IdsOf(ContentItem item, string part, string field) =>
        [.. ((item.Content[part]?[field] as JsonObject)?[nameof(AttachmentField.Ids)] as JsonArray ?? []).Select(id => id?.ToString()).OfType<string>()];
}
