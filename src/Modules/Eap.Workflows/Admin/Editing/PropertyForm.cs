using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Editing;

/// <summary>Properties of activities as text of a form, and back. What was not changed in the form stays in the JSON as it stood.</summary>
public static class PropertyForm
{
    /// <summary>The texts a form shows: one, or one for each thing ticked.</summary>
    public static IReadOnlyList<string> Show(ActivityRecord record, ActivityProperty property) => property.Kind switch
    {
        PropertyKind.ContentTypes or PropertyKind.Activities => record.List(property.Name),
        PropertyKind.List => [string.Join('\n', record.List(property.Name))],
        PropertyKind.Outcomes => [string.Join('\n', (record.Properties[property.Name] as JsonArray ?? []).OfType<JsonObject>().Select(OutcomeLine))],
        PropertyKind.Flag => record.Flag(property.Name) ? ["true"] : [],
        _ => [record.Text(property.Name) ?? ""],
    };

    /// <summary>Puts what was typed into the properties.</summary>
    /// <param name="properties">The activity's properties; changed in place.</param>
    /// <param name="record">The activity as the form showed it.</param>
    /// <param name="property">Which property.</param>
    /// <param name="typed">What came back: one text, or one for each thing ticked.</param>
    public static void Store(JsonObject properties, ActivityRecord record, ActivityProperty property, IReadOnlyList<string> typed)
    {
        var texts = typed.Select(text => text.ReplaceLineEndings("\n").Trim()).ToList();
        var shown = Show(record, property).Select(text => text.Trim());
        if (property.Kind is PropertyKind.ContentTypes or PropertyKind.Activities ? texts.ToHashSet().SetEquals(shown) : string.Join('\n', texts) == string.Join('\n', shown)) return;
        var value = Value(properties[property.Name], property.Kind, texts);
        if (value is null) properties.Remove(property.Name);
        else properties[property.Name] = value;
    }

    private static JsonNode? Value(JsonNode? old, PropertyKind kind, List<string> texts)
    {
        var text = texts.FirstOrDefault() ?? "";
        return kind switch
        {
            PropertyKind.Flag => JsonValue.Create(text == "true"),
            PropertyKind.ContentTypes or PropertyKind.Activities => Texts(texts),
            PropertyKind.List => Texts(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            PropertyKind.Outcomes => new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => OutcomeNode(old as JsonArray, line))]),
            PropertyKind.Expression => ExpressionNode(old as JsonObject, text),
            _ when text.Length == 0 => null,
            PropertyKind.Number => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text),
            _ => JsonValue.Create(text),
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Where(text => text.Length > 0).Distinct().Select(text => (JsonNode?)JsonValue.Create(text))]);

    // Orchard Core 4 keeps the syntax beside the expression.
    private static JsonObject ExpressionNode(JsonObject? old, string text)
    {
        var node = old?.DeepClone().AsObject() ?? [];
        node["Expression"] = text;
        return node;
    }

    private static string OutcomeLine(JsonObject outcome)
    {
        var (name, label) = (outcome["Name"]?.ToString() ?? "", outcome["Label"]?.ToString() ?? "");
        return $"{name} {label}{(outcome["CommentRequired"]?.ToString() == "true" ? " *" : "")}".Trim();
    }

    // "Returned 退回修改 *"; other members of an outcome with this name stay.
    private static JsonObject OutcomeNode(JsonArray? old, string line)
    {
        var required = line.EndsWith('*');
        var words = line.TrimEnd('*').Trim().Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = words.FirstOrDefault() ?? "";
        var node = old?.OfType<JsonObject>().FirstOrDefault(outcome => outcome["Name"]?.ToString() == name)?.DeepClone().AsObject() ?? new JsonObject { ["Name"] = name };
        node["Label"] = words.Length > 1 ? words[1] : name;
        node["CommentRequired"] = required;
        return node;
    }
}
