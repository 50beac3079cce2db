using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;

namespace Eap.Search.Documents;

/// <summary>Reads out of an item what can be searched: the text of its parts and fields, as their drivers put them into words.</summary>
public sealed class DocumentText(IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields)
{
    private const string Summary = "Summary";
    private readonly Dictionary<string, IContentPartDriver> _parts = parts.ToDictionary(driver => driver.PartName);
    private readonly Dictionary<string, IContentFieldDriver> _fields = fields.ToDictionary(driver => driver.FieldName);

    /// <summary>Everything but the title: a field named Summary first, because a snippet without hits is the beginning; then parts, then other fields.</summary>
    public string Read(ContentItem item, ContentTypeDefinition type)
    {
        var fieldTexts = type.Parts.SelectMany(part => part.Fields.Select(field => (field.Name, Text: FieldText(item, part, field)))).Where(field => field.Text.Length > 0).ToList();
        return string.Join('\n', fieldTexts.Where(field => field.Name == Summary).Select(field => field.Text)
            .Concat(type.Parts.Select(part => PartText(item, part)).Where(text => text.Length > 0))
            .Concat(fieldTexts.Where(field => field.Name != Summary).Select(field => field.Text)));
    }

    /// <summary>The ids of all terms the item carries, each once.</summary>
    public static IReadOnlyList<string> Terms(ContentItem item, ContentTypeDefinition type) =>
    [
        .. type.Parts.SelectMany(part => part.Fields.Where(field => field.FieldName == nameof(TaxonomyField)).Select(field => item.Content[part.Name]?[field.Name]?[nameof(TaxonomyField.TermContentItemIds)]))
            .OfType<JsonArray>().SelectMany(ids => ids).OfType<JsonValue>().Select(id => id.TryGetValue(out string? text) ? text : "").Where(id => id.Length > 0).Distinct(),
    ];

    private string PartText(ContentItem item, ContentTypePartDefinition part) =>
        part.PartName != nameof(TitlePart) && item.Content[part.Name] is JsonObject json && _parts.TryGetValue(part.PartName, out var driver) ? driver.ToText(json) : "";

    // "Yes" and "no" are no words to search for; what is protected is in no index at all.
    private string FieldText(ContentItem item, ContentTypePartDefinition part, ContentPartFieldDefinition field) =>
        field.FieldName != nameof(BooleanField) && !field.GetSettings<ProtectedFieldSettings>().IsProtected
        && item.Content[part.Name]?[field.Name] is JsonObject json && _fields.TryGetValue(field.FieldName, out var driver) ? driver.ToText(json, field) : "";
}
