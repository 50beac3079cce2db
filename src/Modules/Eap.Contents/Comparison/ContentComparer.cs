using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Contents.Comparison;

/// <summary>Compares two versions of an item in words, field by field, each read with the definition it was made with.</summary>
public sealed class ContentComparer(ContentDefinitionManager definitions, IEnumerable<IContentPartDriver> parts, IEnumerable<IContentFieldDriver> fields)
{
    /// <summary>What differs, in the order of the editor; protected values are masked.</summary>
    public async Task<IReadOnlyList<FieldDifference>> CompareAsync(ContentItem before, ContentItem after, CancellationToken cancellationToken)
    {
        var (old, now) = (await TextsAsync(before, cancellationToken), await TextsAsync(after, cancellationToken));
        var keys = now.Select(text => text.Key).Concat(old.Select(text => text.Key)).Distinct();
        var differences = new List<FieldDifference>();
        foreach (var key in keys)
        {
            var (left, right) = (old.Find(text => text.Key == key), now.Find(text => text.Key == key));
            var (first, second) = (left?.Text ?? "", right?.Text ?? "");
            if (first != second) differences.Add(new FieldDifference((right ?? left)!.Label, first, second, TextDiff.Compare(first, second)));
            else if (left is not null && right is not null && !JsonNode.DeepEquals(left.Json, right.Json)) differences.Add(new FieldDifference(right.Label, first, second, []));
        }

        return differences;
    }

    private async Task<List<FieldText>> TextsAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var texts = new List<FieldText>();
        foreach (var part in (await definitions.GetTypeForAsync(item, cancellationToken))?.Parts ?? [])
        {
            if (item.Content[part.Name] is not JsonObject json) continue;
            if (parts.FirstOrDefault(driver => driver.PartName == part.PartName) is { } partDriver)
                texts.Add(new FieldText(part.Name, part.Settings.Get<ContentTypePartSettings>().DisplayName ?? partDriver.Label ?? part.Name, partDriver.ToText(json), Own(json, part)));
            foreach (var field in part.Fields)
                if (json[field.Name] is JsonObject value && fields.FirstOrDefault(driver => driver.FieldName == field.FieldName) is { } driver)
                    texts.Add(new FieldText($"{part.Name}.{field.Name}", field.DisplayName, driver.ToText(value, field), value));
        }

        return texts;
    }

    // The part without its fields, which are compared by themselves.
    private static JsonObject Own(JsonObject json, ContentTypePartDefinition part)
    {
        var own = (JsonObject)json.DeepClone();
        foreach (var field in part.Fields) own.Remove(field.Name);
        return own;
    }

    private sealed record FieldText(string Key, string Label, string Text, JsonObject Json);
}
