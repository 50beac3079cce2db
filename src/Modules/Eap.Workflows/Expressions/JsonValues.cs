using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eap.Workflows.Expressions;

/// <summary>How values of JSON compare.</summary>
internal static class JsonValues
{
    public static bool IsTrue(JsonNode? node) => node switch
    {
        null => false,
        JsonValue value when value.GetValueKind() == JsonValueKind.False => false,
        JsonValue value when Number(value) is { } number => number != 0,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.ToString().Length > 0,
        _ => true,
    };

    public static bool Compare(JsonNode? left, string sign, JsonNode? right) => sign switch
    {
        "==" or "===" => AreEqual(left, right),
        "!=" or "!==" => !AreEqual(left, right),
        // Nothing is neither more nor less than something.
        _ when left is null || right is null => false,
        "<" => Order(left, right) < 0,
        "<=" => Order(left, right) <= 0,
        ">" => Order(left, right) > 0,
        _ => Order(left, right) >= 0,
    };

    public static bool AreEqual(JsonNode? left, JsonNode? right) =>
        Number(left) is { } a && Number(right) is { } b ? a == b : JsonNode.DeepEquals(left, right) || (left is JsonValue && right is JsonValue && left.ToString() == right.ToString());

    private static int Order(JsonNode left, JsonNode right)
    {
        if (Number(left) is { } a && Number(right) is { } b) return a.CompareTo(b);
        if (left is JsonValue && right is JsonValue && Number(left) is null && Number(right) is null) return string.CompareOrdinal(left.ToString(), right.ToString());
        throw new ExpressionException($"不能比较大小：{left.ToJsonString()} 和 {right.ToJsonString()}。");
    }

    private static decimal? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
