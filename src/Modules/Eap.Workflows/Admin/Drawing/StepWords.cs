namespace Eap.Workflows.Admin.Drawing;

/// <summary>How steps are named and dressed on pages; texts are keys of the localizer.</summary>
public static class StepWords
{
    /// <summary>What became of a step in an instance; null: nothing to say.</summary>
    public static string? State(StepState state) => state switch
    {
        StepState.Done => "走过",
        StepState.Waiting => "在这里等着",
        StepState.Next => "接下来",
        StepState.Failed => "在这里出错",
        _ => null,
    };

    /// <summary>The badge for it.</summary>
    public static string Badge(StepState state) => state switch
    {
        StepState.Done => "changed",
        StepState.Failed => "problem",
        _ => "waiting",
    };

    /// <summary>Words the drawing dresses a step by.</summary>
    public static string Look(OutlineStep step) => string.Join(' ', new[]
    {
        step.Record.IsStart ? "start" : null, step.IsEvent ? "event" : null, step.Kind is null ? "missing" : null, step.Problems.Any(problem => problem.IsBlocking) ? "wrong" : null,
        step.State == StepState.None ? null : step.State.ToString().ToLowerInvariant(),
    }.OfType<string>());
}
