namespace Eap.SelfChecks.Relax;

/// <summary>Names of the columns of <see cref="ExercisePart.Steps"/>.</summary>
public static class ExerciseColumns
{
    /// <summary>What to do, to the reader.</summary>
    public const string Words = "Words";

    /// <summary>How long, in seconds.</summary>
    public const string Seconds = "Seconds";

    /// <summary>One of <see cref="ExerciseMove"/>; none for a step that is only read.</summary>
    public const string Move = "Move";

    /// <summary>Done again in every round.</summary>
    public const string Again = "Again";
}
