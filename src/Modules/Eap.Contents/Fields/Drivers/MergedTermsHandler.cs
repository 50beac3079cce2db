using System.Text.Json.Nodes;
using Eap.Contents.Handlers;
using Eap.Contents.Parts.Taxonomies;

namespace Eap.Contents.Fields.Drivers;

/// <summary>
/// Puts the term that stands now in the place of one that was merged into it, whatever still names the old one: a form opened before, an old version
/// brought back, a file.
/// </summary>
internal sealed class MergedTermsHandler(TaxonomyDirectory taxonomies) : ContentHandlerBase
{
    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        foreach (var part in context.Type?.Parts ?? [])
            foreach (var field in part.Fields.Where(field => field.FieldName == nameof(TaxonomyField)))
            {
                if (context.Item.Content[part.Name]?[field.Name]?[nameof(TaxonomyField.TermContentItemIds)] is not JsonArray { Count: > 0 } named) continue;
                var ids = named.Select(id => id is JsonValue value && value.TryGetValue(out string? text) ? text : "").ToList();
                var current = await taxonomies.CurrentAsync(ids, cancellationToken);
                if (current.SequenceEqual(ids)) continue;
                var changed = context.Item.Content[part.Name]!.DeepClone().AsObject();
                changed[field.Name]![nameof(TaxonomyField.TermContentItemIds)] = new JsonArray([.. current.Select(id => (JsonNode)id)]);
                context.Item.SetPart(part.Name, changed);
            }
    }
}
