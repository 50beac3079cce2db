using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Platform.Ids;

namespace Eap.Workflows.Recipes;

/// <summary>
/// Ids in files of people: Orchard Core's theme recipes have <c>[js: variables('x')]</c> and <c>[js: uuid()]</c> where ids belong. Only these two are
/// worked out, and only there: an uploaded file must not reach the configuration. Whatever else stands in a script stays as it came.
/// </summary>
internal sealed partial class FileIds(IdGenerator ids, JsonObject? variables)
{
    private readonly Dictionary<string, string> _known = [];

    /// <summary>Gives a type and its activities real ids, in place.</summary>
    public JsonNode? Apply(JsonNode? node)
    {
        if (node is not JsonObject type) return node;
        Replace(type, "WorkflowTypeId");
        foreach (var activity in (type["Activities"] as JsonArray ?? []).OfType<JsonObject>()) Replace(activity, "ActivityId");
        foreach (var transition in (type["Transitions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Replace(transition, "SourceActivityId");
            Replace(transition, "DestinationActivityId");
        }

        return type;
    }

    private void Replace(JsonObject json, string member)
    {
        if (json[member] is JsonValue value && value.TryGetValue(out string? text) && Script().Match(text) is { Success: true } script)
            json[member] = script.Groups["name"] is { Success: true } name ? Variable(name.Value) ?? text : ids.Next();
    }

    private string? Variable(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        if (variables?[name] is not JsonValue value || !value.TryGetValue(out string? text)) return null;
        return _known[name] = Script().Match(text) is { Success: true } script && !script.Groups["name"].Success ? ids.Next() : text;
    }

    [GeneratedRegex(@"^\[js:\s*(uuid\(\)|variables\('(?<name>[^']+)'\))\s*;?\s*\]$")]
    private static partial Regex Script();
}
