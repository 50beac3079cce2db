using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments.Fields;

/// <summary>
/// Writes into each version which files its fields have, by what the rows say: no post can name a file of another item. A field whose value was
/// taken out (hidden just now) stays empty.
/// </summary>
internal sealed class AttachmentFieldHandler(SiteDbContext db) : ContentHandlerBase
{
    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var fields = Fields(context).ToList();
        if (fields.Count == 0) return;
        var rows = await db.Set<Attachment>().AsNoTracking().Where(row => row.ContentItemId == context.Item.ContentItemId && row.CompletedUtc != null && row.RemovedUtc == null)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var (part, name) in fields)
        {
            var files = rows.Where(row => row.PartName == part && row.FieldName == name).ToList();
            var field = new AttachmentField { Ids = [.. files.Select(row => row.AttachmentId)], Names = [.. files.Select(row => row.Name)], Hashes = [.. files.Select(row => row.Sha256!)] };
            var json = (JsonObject)context.Item.Content[part]!.DeepClone();
            json[name] = JsonSerializer.SerializeToNode(field, ContentJson.Options);
            context.Item.SetPart(part, json);
        }
    }

    public override Task CreatedAsync(ContentContext context, CancellationToken cancellationToken) => KeepAsync(context, cancellationToken);

    public override Task UpdatedAsync(ContentContext context, CancellationToken cancellationToken) => KeepAsync(context, cancellationToken);

    private async Task KeepAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var ids = Fields(context).SelectMany(field => context.Item.Content[field.Part]![field.Name].Deserialize<AttachmentField>(ContentJson.Options)!.Ids).ToList();
        if (ids.Count == 0) return;
        await db.Set<Attachment>().Where(row => ids.Contains(row.AttachmentId) && !row.IsKept).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
    }

    private static IEnumerable<(string Part, string Name)> Fields(ContentContext context) =>
        from part in context.Type?.Parts ?? []
        from field in part.Fields
        where field.FieldName == nameof(AttachmentField) && context.Item.Content[part.Name]?[field.Name] is JsonObject
        select (part.Name, field.Name);
}
