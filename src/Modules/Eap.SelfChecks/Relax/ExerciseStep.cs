namespace Eap.SelfChecks.Relax;

/// <summary>A step of an exercise.</summary>
/// <param name="Words">What to do.</param>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="Move">One of <see cref="ExerciseMove"/>; null for none.</param>
public sealed record ExerciseStep(string Words, int Seconds, string? Move = null);
