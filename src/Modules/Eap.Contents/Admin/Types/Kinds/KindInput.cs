using System.Text.Json.Nodes;
using Eap.Contents.Editing;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>A setting of a field as it is edited: a label, a control, and how it goes into the field's bag of settings and out again.</summary>
/// <param name="Name">Name of the input, without its prefix.</param>
/// <param name="Label">In Chinese.</param>
/// <param name="Control">What it is typed into.</param>
public sealed record KindInput(string Name, string Label, KindControl Control)
{
    /// <summary>Under the label; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What the control shows for a bag.</summary>
    public required Func<JsonObject, string> Read { get; init; }

    /// <summary>Puts cleaned text into the bag; answers what is wrong with it, in Chinese, or null.</summary>
    public required Func<JsonObject, string, string?> Write { get; init; }
}
