using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace Eap.Search.Documents;

/// <summary>Reads out of an item what can be searched: the text of its parts and fields, as their drivers put them into words.</summary>
public sealed class DocumentText(IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields)
{
    private const string Summary = "Summary";
    private const string Lines = "TextArea";
    private readonly Dictionary<string, IContentPartDriver> _parts = parts.ToDictionary(driver => driver.PartName);
    private readonly Dictionary<string, IContentFieldDriver> _fields = fields.ToDictionary(driver => driver.FieldName);

    /// <summary>Everything but the title. A field named Summary comes first, because a snippet without hits is the beginning.</summary>
    public ReadText Read(ContentItem item, ContentTypeDefinition type)
    {
        var values = type.Parts.SelectMany(part => part.Fields.Select(field => (Field: field, Text: FieldText(item, part, field)))).Where(value => value.Text.Length > 0).ToList();
        var prose = Join(values.Where(value => value.Field.Name == Summary).Select(value => value.Text)
            .Concat(type.Parts.Select(part => PartText(item, part)).Where(text => text.Length > 0))
            .Concat(values.Where(value => value.Field.Name != Summary && IsProse(value.Field)).Select(value => value.Text)));
        var facts = values.Where(value => value.Field.Name != Summary && !IsProse(value.Field)).ToList();
        return new ReadText(
            prose, Join(facts.Where(fact => fact.Field.FieldName != nameof(TaxonomyField)).Select(fact => $"{fact.Field.DisplayName}：{fact.Text}")),
            Join(facts.Select(fact => fact.Text).Prepend(prose)));
    }

    /// <summary>The ids of all terms the item carries, each once.</summary>
    public static IReadOnlyList<string> Terms(ContentItem item, ContentTypeDefinition type) =>
    [
        .. type.Parts.SelectMany(part => part.Fields.Where(field => field.FieldName == nameof(TaxonomyField)).Select(field => item.Content[part.Name]?[field.Name]?[nameof(TaxonomyField.TermContentItemIds)]))
            .OfType<JsonArray>().SelectMany(ids => ids).OfType<JsonValue>().Select(id => id.TryGetValue(out string? text) ? text : "").Where(id => id.Length > 0).Distinct(),
    ];

    // An address is not what the item says.
    private string PartText(ContentItem item, ContentTypePartDefinition part) =>
        part.PartName is not (nameof(TitlePart) or nameof(AutoroutePart)) && item.Content[part.Name] is JsonObject json && _parts.TryGetValue(part.PartName, out var driver) ? driver.ToText(json) : "";

    // "Yes" and "no" are no words to search for; what is protected is in no index at all.
    private string FieldText(ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field) =>
        field.FieldName != nameof(BooleanField) && !field.IsProtected
        && item.Content[part.Name]?[field.Name] is JsonObject json && _fields.TryGetValue(field.FieldName, out var driver) ? driver.ToText(json, field) : "";

    private static bool IsProse(ContentPartFieldDefinition field) =>
        field.FieldName == nameof(MarkdownField) || (field.FieldName == nameof(TextField) && field.GetSettings<ContentPartFieldSettings>().Editor == Lines);

    private static string Join(IEnumerable<string> texts) => string.Join('\n', texts);
}
