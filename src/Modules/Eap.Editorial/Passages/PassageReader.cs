using System.Text.Encodings.Web;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Passages;

/// <summary>Takes a version apart into what can be commented on: title, fields, paragraphs, in the order of its type.</summary>
public sealed class PassageReader(ContentDefinitionManager definitions, IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields, MarkdownRenderer markdown, SiteDbContext db)
{
    /// <summary>The passages with the comments on them, and those whose words are gone.</summary>
    public async Task<(IReadOnlyList<Passage> Passages, IReadOnlyList<PassageComment> Adrift)> ReadAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var comments = await db.Set<PassageComment>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return PassageFinder.Place(await PassagesAsync(item, cancellationToken), comments);
    }

    /// <summary>The passages.</summary>
    public async Task<IReadOnlyList<Passage>> PassagesAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var type = await definitions.GetTypeForAsync(item, cancellationToken);
        var found = new List<(string? Label, string Html, string Text)>();
        foreach (var part in type?.Parts ?? [])
        {
            if (item.Content[part.Name] is not System.Text.Json.Nodes.JsonObject json) continue;
            if (part.PartName == nameof(MarkdownBodyPart)) found.AddRange(Paragraphs(item.As<MarkdownBodyPart>(part.Name)?.Markdown));
            else if (parts.FirstOrDefault(driver => driver.PartName == part.PartName) is { } driver && driver.ToText(json) is { Length: > 0 } words) found.Add(Words(driver.Label ?? part.PartName, words));
            foreach (var field in part.Fields)
            {
                if (json[field.Name] is not System.Text.Json.Nodes.JsonObject value) continue;
                if (field.FieldName == nameof(MarkdownField)) found.AddRange(Paragraphs(value[nameof(MarkdownField.Markdown)]?.ToString()));
                else if (fields.FirstOrDefault(driver => driver.FieldName == field.FieldName)?.ToText(value, field) is { Length: > 0 } text) found.Add(Words(field.DisplayName, text));
            }
        }

        return [.. found.Select((passage, place) => new Passage(place, passage.Label, passage.Html, passage.Text))];
    }

    private IEnumerable<(string? Label, string Html, string Text)> Paragraphs(string? text) => markdown.ToParagraphs(text).Select(paragraph => ((string?)null, paragraph.Html, paragraph.Text));

    private static (string? Label, string Html, string Text) Words(string label, string text) => (label, $"<p>{HtmlEncoder.Default.Encode(text)}</p>", text);
}
