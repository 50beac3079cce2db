using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Templates;

namespace Eap.Contents.Display;

/// <summary>Chooses template and model for an item: <c>Content-Article.Detail</c>, then <c>Content.Detail</c>.</summary>
public sealed class ContentDisplay(
    ContentDefinitionManager definitions, IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields,
    IEnumerable<IContentTypeDisplay> types, IEnumerable<IContentNote> notes, TemplateTable templates)
{
    /// <summary>An item on a page of its own.</summary>
    public const string Detail = "Detail";

    /// <summary>An item in a list.</summary>
    public const string Summary = "Summary";

    /// <summary>The item on a page of its own, with what modules say under it.</summary>
    public async Task<ItemPage> PageAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var said = new List<DisplayBlock>();
        foreach (var note in notes)
            if (await note.BuildAsync(item, cancellationToken) is { } block) said.Add(block with { Template = templates.Find(block.Template) });
        return new ItemPage(await BuildAsync(item, Detail, cancellationToken), said);
    }

    /// <summary>The item's template (a view path) and model.</summary>
    public async Task<DisplayBlock> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var template = templates.Find($"Content-{item.ContentType}.{displayType}", $"Content.{displayType}");
        if (types.FirstOrDefault(display => display.ContentType == item.ContentType) is { } known)
            return new DisplayBlock(template, await known.BuildAsync(item, displayType, cancellationToken));
        var type = await definitions.GetTypeForAsync(item, cancellationToken);
        return new DisplayBlock(template, new ContentDisplayModel(item, type, displayType, await BlocksAsync(item, type, displayType, cancellationToken)));
    }

    /// <summary>The blocks of an item's parts and fields, in order; protected fields are masked.</summary>
    public async Task<IReadOnlyList<DisplayBlock>> BlocksAsync(ContentItem item, ContentTypeDefinition? type, string displayType, CancellationToken cancellationToken)
    {
        var blocks = new List<DisplayBlock>();
        foreach (var part in type?.Parts ?? [])
        {
            var driver = parts.FirstOrDefault(found => found.PartName == part.PartName);
            if (driver is not null && await driver.DisplayAsync(item, part, displayType, cancellationToken) is { } block) blocks.Add(block);
            foreach (var field in part.Fields)
            {
                if (item.Content[part.Name]?[field.Name] is not System.Text.Json.Nodes.JsonObject value) continue;
                var text = fields.FirstOrDefault(found => found.FieldName == field.FieldName)?.ToText(value, field) ?? "";
                if (text.Length > 0) blocks.Add(new DisplayBlock(templates.TryFind($"{field.FieldName}.{displayType}") is null ? "Field" : $"{field.FieldName}.{displayType}", new FieldDisplay(field, text, value)));
            }
        }

        return blocks;
    }
}
