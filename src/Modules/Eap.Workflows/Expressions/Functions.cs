using System.Text.Json.Nodes;

namespace Eap.Workflows.Expressions;

/// <summary>The functions an expression may call.</summary>
internal static class Functions
{
    public static Func<ExpressionScope, JsonNode?> Call(string name, IReadOnlyList<Func<ExpressionScope, JsonNode?>> arguments) => (name, arguments) switch
    {
        ("input", [var key]) => scope => scope.Input[Name(key(scope))],
        ("property", [var key]) => scope => scope.Properties[Name(key(scope))],
        ("empty", [var value]) => scope => JsonValue.Create(Length(value(scope)) == 0),
        ("length", [var value]) => scope => JsonValue.Create(Length(value(scope))),
        ("contains", [var list, var value]) => scope => JsonValue.Create(Contains(list(scope), value(scope))),
        _ => throw new ExpressionException($"没有这个函数：{name}（{arguments.Count} 个参数）。"),
    };

    private static string Name(JsonNode? node) => node?.ToString() ?? throw new ExpressionException("这里要写一个名称。");

    private static int Length(JsonNode? node) => node switch
    {
        null => 0,
        JsonArray array => array.Count,
        JsonObject json => json.Count,
        _ => node.ToString().Length,
    };

    private static bool Contains(JsonNode? list, JsonNode? value) => list is JsonArray array
        ? array.Any(element => JsonValues.AreEqual(element, value))
        : list?.ToString().Contains(value?.ToString() ?? "", StringComparison.Ordinal) == true;
}
