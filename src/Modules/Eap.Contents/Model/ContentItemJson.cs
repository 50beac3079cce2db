using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Platform.Data;

namespace Eap.Contents.Model;

/// <summary>A content item as Orchard Core's JSON: the envelope keys in its order, <c>EapItem</c>, then the parts; unknown parts untouched.</summary>
public static class ContentItemJson
{
    /// <summary>The key under which what is ours alone travels.</summary>
    public const string EapItem = "EapItem";

    private static readonly HashSet<string> Envelope =
    [
        "Id", nameof(ContentItem.ContentItemId), nameof(ContentItem.ContentItemVersionId), nameof(ContentItem.ContentType), nameof(ContentItem.DisplayText), nameof(ContentItem.Latest),
        nameof(ContentItem.Published), nameof(ContentItem.ModifiedUtc), nameof(ContentItem.PublishedUtc), nameof(ContentItem.CreatedUtc), nameof(ContentItem.Owner), nameof(ContentItem.Author), EapItem,
    ];

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="organizationCode">How the file names its organisation; null leaves it out.</param>
    public static JsonObject Write(ContentItem item, string? organizationCode)
    {
        var json = new JsonObject
        {
            [nameof(item.ContentItemId)] = item.ContentItemId,
            [nameof(item.ContentItemVersionId)] = item.ContentItemVersionId,
            [nameof(item.ContentType)] = item.ContentType,
            [nameof(item.DisplayText)] = item.DisplayText,
            [nameof(item.Latest)] = item.Latest,
            [nameof(item.Published)] = item.Published,
            [nameof(item.ModifiedUtc)] = Date(item.ModifiedUtc),
            [nameof(item.PublishedUtc)] = Date(item.PublishedUtc),
            [nameof(item.CreatedUtc)] = Date(item.CreatedUtc),
            [nameof(item.Owner)] = item.Owner,
            [nameof(item.Author)] = item.Author,
            [EapItem] = new JsonObject { ["Organization"] = organizationCode, ["DefinitionVersion"] = item.DefinitionVersion },
        };
        foreach (var (name, part) in item.Content) json[name] = part?.DeepClone();
        return json;
    }

    /// <summary>
    /// Reads an item leniently: exact-case envelope keys of the wrong type count as missing, other top-level keys are kept only when
    /// they are objects or arrays. The organisation's code comes back beside it, because finding it is the caller's business.
    /// </summary>
    public static (ContentItem Item, string? OrganizationCode) Read(JsonObject json)
    {
        var item = new ContentItem
        {
            ContentItemId = Text(json, nameof(ContentItem.ContentItemId)) ?? "",
            ContentItemVersionId = Text(json, nameof(ContentItem.ContentItemVersionId)) ?? "",
            ContentType = Text(json, nameof(ContentItem.ContentType)) ?? "",
            DisplayText = Text(json, nameof(ContentItem.DisplayText)) ?? "",
            Latest = Flag(json, nameof(ContentItem.Latest)) ?? true,
            Published = Flag(json, nameof(ContentItem.Published)) ?? true,
            ModifiedUtc = Instant(json, nameof(ContentItem.ModifiedUtc)),
            PublishedUtc = Instant(json, nameof(ContentItem.PublishedUtc)),
            CreatedUtc = Instant(json, nameof(ContentItem.CreatedUtc)),
            Owner = Text(json, nameof(ContentItem.Owner)) ?? "",
            Author = Text(json, nameof(ContentItem.Author)) ?? "",
        };
        var content = new JsonObject();
        foreach (var (name, part) in json)
            if (part is JsonObject or JsonArray && !Envelope.Contains(name)) content[name] = part.DeepClone();
        item.Data = content.ToJsonString(ContentJson.Options);
        return (item, json[EapItem] is JsonObject ours ? Text(ours, "Organization") : null);
    }

    private static JsonNode? Date(DateTime? value) =>
        value is { } date ? JsonValue.Create(UtcDateTimeConverter.ToStored(date).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)) : null;

    private static string? Text(JsonObject json, string key) => json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static bool? Flag(JsonObject json, string key) => json[key] is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    private static DateTime? Instant(JsonObject json, string key) =>
        Text(json, key) is { } text && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var value)
            ? UtcDateTimeConverter.ToStored(value)
            : null;
}
