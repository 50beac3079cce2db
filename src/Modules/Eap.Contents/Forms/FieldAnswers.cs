using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eap.Contents.Forms;

/// <summary>Reads a stored field as a list of answers, whatever its kind, so that rules can look at it without knowing drivers.</summary>
public static class FieldAnswers
{
    /// <summary>Stands for something that is there but not to be read: a protected value, a table, a file.</summary>
    public const string Something = "\u0001";

    /// <summary>The answer no.</summary>
    public const string No = "false";

    // What the field kinds call their value, in the order in which they are asked; kinds of modules above keep to these names.
    private static readonly string[] Members = ["Text", "Value", "Given", "Values", "ContentItemIds", "TermContentItemIds", "OrganizationIds"];
    private static readonly string[] Contents = ["Protected", "Rows", "Ids", "Paths", "Markdown", "Url"];

    /// <summary>The answers; none for a field that is empty or missing.</summary>
    public static IReadOnlyList<string> Of(JsonNode? field)
    {
        if (field is not JsonObject json) return [];
        var answers = Members.Select(name => json[name]).SelectMany(value => value as JsonArray ?? Enumerable.Repeat(value, 1)).Select(Word).OfType<string>().Where(word => word.Length > 0).ToList();
        if (answers.Count == 0 && Contents.Any(name => IsThere(json[name]))) answers.Add(Something);
        return answers;
    }

    private static string? Word(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => No,
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    private static bool IsThere(JsonNode? value) => value switch
    {
        JsonArray list => list.Count > 0,
        JsonValue text => text.ToString().Length > 0,
        _ => false,
    };
}
