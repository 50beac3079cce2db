using System.Globalization;
using Eap.Contents.Fields;

namespace Eap.SelfChecks.Relax;

/// <summary>The steps of an exercise in the order they are done. Marked steps that stand together make a round.</summary>
public sealed class ExercisePlan
{
    /// <summary>Longest step in seconds.</summary>
    public const int LongestStep = 600;

    /// <summary>Most rounds.</summary>
    public const int MostRounds = 30;

    private ExercisePlan(IReadOnlyList<ExerciseRound> rounds) => Rounds = rounds;

    /// <summary>Steps that are done once, and rounds, in their order.</summary>
    public IReadOnlyList<ExerciseRound> Rounds { get; }

    /// <summary>How long all of it lasts.</summary>
    public int Seconds => Rounds.Sum(round => round.Times * round.Steps.Sum(step => step.Seconds));

    /// <summary>The same in minutes, as one says it: at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Seconds / 60.0, MidpointRounding.AwayFromZero));

    /// <summary>Reads what editors filled in; a row without words or without a time that makes sense is left out.</summary>
    public static ExercisePlan Of(TableField steps, decimal? rounds)
    {
        var times = (int)Math.Clamp(rounds ?? 1, 1, MostRounds);
        var found = new List<ExerciseRound>();
        foreach (var row in steps.Rows)
        {
            if (Read(row) is not { } step) continue;
            var again = times > 1 && row.GetValueOrDefault(ExerciseColumns.Again) == "true";
            if (again && found.LastOrDefault() is { Times: > 1 } open) found[^1] = open with { Steps = [.. open.Steps, step] };
            else found.Add(new ExerciseRound(again ? times : 1, [step]));
        }

        return new ExercisePlan(found);
    }

    private static ExerciseStep? Read(Dictionary<string, string> row) =>
        row.GetValueOrDefault(ExerciseColumns.Words) is { Length: > 0 } words
        && int.TryParse(row.GetValueOrDefault(ExerciseColumns.Seconds), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestStep
            ? new ExerciseStep(words, seconds, ExerciseMove.Text(row.GetValueOrDefault(ExerciseColumns.Move)) is null ? null : row[ExerciseColumns.Move])
            : null;
}

/// <summary>Steps done one after the other, as often as it says.</summary>
/// <param name="Times">1: a single step.</param>
/// <param name="Steps">The steps.</param>
public sealed record ExerciseRound(int Times, IReadOnlyList<ExerciseStep> Steps);
