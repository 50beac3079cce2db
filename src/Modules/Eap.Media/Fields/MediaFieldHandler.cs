using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Media.Library;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Fields;

/// <summary>Gives a newly chosen picture the library's description, and lets none be published without one.</summary>
internal sealed class MediaFieldHandler(SiteDbContext db) : ContentHandlerBase
{
    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var open = Fields(context).SelectMany(place => Unspoken(place.Field)).Select(MediaPath.Id).OfType<string>().Distinct().ToList();
        if (open.Count == 0) return;
        var texts = await db.Set<MediaFile>().AsNoTracking().Where(file => open.Contains(file.MediaId) && file.Alt != "").ToDictionaryAsync(file => file.MediaId, file => file.Alt, cancellationToken);
        if (texts.Count == 0) return;
        foreach (var (part, name, field) in Fields(context).ToList())
        {
            field.MediaTexts = [.. field.Paths.Select((path, place) => field.TextAt(place) is { Length: > 0 } text ? text : texts.GetValueOrDefault(MediaPath.Id(path) ?? "", ""))];
            var json = (JsonObject)context.Item.Content[part]!.DeepClone();
            json[name] = JsonSerializer.SerializeToNode(field, ContentJson.Options);
            context.Item.SetPart(part, json);
        }
    }

    public override Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (!context.Publishing) return Task.CompletedTask;
        foreach (var (part, name, field) in Fields(context))
            foreach (var path in Unspoken(field)) context.Fail($"{part}.{name}", $"请给图片“{MediaPath.Name(path)}”写一句说明：看不见图的人靠它知道图里有什么。");
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Unspoken(MediaField field) =>
        field.Paths.Where((path, place) => MediaKinds.IsPicture(path) && string.IsNullOrWhiteSpace(field.TextAt(place)));

    private static IEnumerable<(string Part, string Name, MediaField Field)> Fields(ContentContext context) =>
        from part in context.Type?.Parts ?? []
        from field in part.Fields
        where field.FieldName == nameof(MediaField) && context.Item.Content[part.Name]?[field.Name] is JsonObject
        select (part.Name, field.Name, context.Item.Content[part.Name]![field.Name].Deserialize<MediaField>(ContentJson.Options)!);
}
