using System.Text.Json.Nodes;

namespace Eap.Workflows.Expressions;

/// <summary>What an expression may look at, and nothing else.</summary>
/// <param name="Item">The item as JSON: <c>item.LecturePart.Heads.Value</c>; null when the process is about none.</param>
/// <param name="Input">What the event brought: <c>input.Outcome</c> or Orchard Core's <c>input("Outcome")</c>.</param>
/// <param name="Properties">What activities set: <c>property.X</c> or <c>property("X")</c>.</param>
public sealed record ExpressionScope(JsonObject? Item, JsonObject Input, JsonObject Properties)
{
    internal JsonNode? Root(string name) => name switch
    {
        "item" => Item,
        "input" => Input,
        "property" => Properties,
        _ => throw new ExpressionException($"不认识“{name}”：只能用 item、input、property。"),
    };
}
