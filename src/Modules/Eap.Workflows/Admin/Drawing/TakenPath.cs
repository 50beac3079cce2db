using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>The way an instance took.</summary>
public sealed class TakenPath
{
    private readonly HashSet<(string Activity, string Outcome)> _left = [];
    private readonly Dictionary<string, StepState> _states = [];

    internal TakenPath(Workflow workflow, IEnumerable<JournalEntry> journal, IEnumerable<string> waiting)
    {
        foreach (var entry in journal)
        {
            foreach (var outcome in entry.Outcome.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _left.Add((entry.ActivityId, outcome));
            _states[entry.ActivityId] = StepState.Done;
        }

        foreach (var id in waiting) _states[id] = StepState.Waiting;
        foreach (var pending in WorkflowState.Read(workflow.State).Pending.Take(workflow.Status is WorkflowStatus.Aborted ? 0 : int.MaxValue)) _states[pending.ActivityId] = StepState.Next;
        if (workflow.Status == WorkflowStatus.Faulted && FailedAt(workflow) is { } failed) _states[failed] = StepState.Failed;
    }

    /// <summary>What became of a step.</summary>
    public StepState Of(string activityId) => _states.GetValueOrDefault(activityId);

    /// <summary>True when the instance left a step this way.</summary>
    public bool Took(string activityId, string outcome) => _left.Contains((activityId, outcome));

    // The step that failed was rolled back and stands on top of what is to be done.
    private static string? FailedAt(Workflow workflow) => WorkflowState.Read(workflow.State).Pending is [.., var next] ? next.ActivityId : null;
}
