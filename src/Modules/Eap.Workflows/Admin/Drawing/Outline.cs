using Eap.Workflows.Checking;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>A type as a list of steps. The drawing is made from it in the browser, so that both say the same.</summary>
/// <param name="Steps">The steps, in the order one walks through the process; what cannot be reached comes last.</param>
/// <param name="Problems">What is wrong with the type as a whole.</param>
public sealed record Outline(IReadOnlyList<OutlineStep> Steps, IReadOnlyList<WorkflowProblem> Problems)
{
    /// <summary>The step with this id; null when there is none.</summary>
    public OutlineStep? Find(string? activityId) => Steps.FirstOrDefault(step => step.Record.ActivityId == activityId);

    /// <summary>True: an instance is shown, with the way it took.</summary>
    public bool ShowsPath => Steps.Any(step => step.State != StepState.None);

    /// <summary>All problems: the type's own, then the steps'.</summary>
    public IEnumerable<WorkflowProblem> AllProblems => Problems.Concat(Steps.SelectMany(step => step.Problems));
}
