using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments.Fields;

/// <summary>
/// Writes into an item which files its fields have, by what the rows say. Every version that is saved gets it by itself; whoever hands in what was
/// saved before calls it too, for the file that came from a phone since.
/// </summary>
public sealed class AttachmentStamp(SiteDbContext db)
{
    /// <summary>Stamps the fields whose value is there; one whose value was taken out (hidden just now) stays empty. In a unit of work, take it from the unit.</summary>
    public async Task ApplyAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var fields = Present(item, type).ToList();
        if (fields.Count == 0) return;
        var rows = await db.Set<Attachment>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId && row.CompletedUtc != null && row.RemovedUtc == null)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var (part, name) in fields)
        {
            var files = rows.Where(row => row.PartName == part && row.FieldName == name).ToList();
            var field = new AttachmentField { Ids = [.. files.Select(row => row.AttachmentId)], Names = [.. files.Select(row => row.Name)], Hashes = [.. files.Select(row => row.Sha256!)] };
            var json = (JsonObject)item.Content[part]!.DeepClone();
            json[name] = JsonSerializer.SerializeToNode(field, ContentJson.Options);
            item.SetPart(part, json);
        }
    }

    /// <summary>Ids of all files an item's JSON names.</summary>
    public static IReadOnlyList<string> IdsIn(ContentItem item, ContentTypeDefinition type) =>
        [.. Present(item, type).SelectMany(field => item.Content[field.Part]![field.Name].Deserialize<AttachmentField>(ContentJson.Options)!.Ids)];

    private static IEnumerable<(string Part, string Name)> Present(ContentItem item, ContentTypeDefinition type) =>
        AttachmentFields.Of(type).Select(field => (field.Part, field.Definition.Name)).Where(field => item.Content[field.Part]?[field.Name] is JsonObject);
}
