using System.Text.Json.Nodes;
using Eap.Workflows.Types;

namespace Eap.Workflows.Review;

/// <summary>A choice a decider has.</summary>
/// <param name="Name">Stable name, as transitions use it.</param>
/// <param name="Label">On the button, in Chinese.</param>
/// <param name="CommentRequired">A reason must be given.</param>
public sealed record ReviewOutcome(string Name, string Label, bool CommentRequired)
{
    /// <summary>The choices as set up: <c>[{"Name":"Passed","Label":"通过","CommentRequired":false}]</c>.</summary>
    public static IReadOnlyList<ReviewOutcome> Read(ActivityRecord record) =>
        [.. (record.Properties["Outcomes"] as JsonArray ?? []).OfType<JsonObject>().Select(Read).Where(outcome => outcome.Name.Length > 0)];

    private static ReviewOutcome Read(JsonObject json)
    {
        var name = json["Name"]?.ToString() ?? "";
        return new ReviewOutcome(name, json["Label"]?.ToString() is { Length: > 0 } label ? label : name, json["CommentRequired"]?.ToString() == "true");
    }
}
