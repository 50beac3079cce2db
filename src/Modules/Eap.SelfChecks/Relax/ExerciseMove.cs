namespace Eap.SelfChecks.Relax;

/// <summary>What the body does in a step, as content files name it. The word stands in the circle; the circle grows and sinks with it.</summary>
public static class ExerciseMove
{
    /// <summary>Each with its word.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> All = [("In", "吸气"), ("Out", "呼气"), ("Hold", "停一停"), ("Tense", "绷紧"), ("Release", "松开")];

    /// <summary>The word; null for none.</summary>
    public static string? Text(string? move) => All.FirstOrDefault(known => known.Value == move).Text;
}
