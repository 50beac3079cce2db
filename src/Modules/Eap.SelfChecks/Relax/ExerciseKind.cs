namespace Eap.SelfChecks.Relax;

/// <summary>Kinds of exercises, as content files name them.</summary>
public static class ExerciseKind
{
    /// <summary>Each with its Chinese name, in the order they are offered.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> All = [("Breathing", "呼吸"), ("Grounding", "着陆"), ("Muscles", "肌肉放松"), ("Sleep", "睡前")];

    /// <summary>The Chinese name; null for an unknown kind.</summary>
    public static string? Text(string? kind) => All.FirstOrDefault(known => known.Value == kind).Text;
}
