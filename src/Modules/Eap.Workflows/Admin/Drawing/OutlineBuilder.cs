using Eap.Workflows.Activities;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>Makes outlines of types.</summary>
public sealed class OutlineBuilder(ActivityCatalog catalog, WorkflowProblems problems)
{
    /// <summary>The outline of a type with what is wrong with it.</summary>
    public Outline Build(WorkflowType type, KnownNames known) => Build(type, problems.Find(type, known), path: null);

    /// <summary>The outline of the version an instance runs on, with the way it took.</summary>
    public Outline Build(WorkflowType type, TakenPath path) => Build(type, [], path);

    private Outline Build(WorkflowType type, IReadOnlyList<WorkflowProblem> found, TakenPath? path)
    {
        var order = Order(type);
        var numbers = order.Select((record, index) => (record, index)).DistinctBy(pair => pair.record.ActivityId).ToDictionary(pair => pair.record.ActivityId, pair => pair.index + 1);
        var byActivity = found.ToLookup(problem => problem.ActivityId ?? "");
        var steps = order.Select((record, index) => Step(type, record, index + 1, numbers, path) with { Problems = [.. byActivity[record.ActivityId]] });
        return new Outline([.. steps], [.. byActivity[""]]);
    }

    private OutlineStep Step(WorkflowType type, ActivityRecord record, int number, Dictionary<string, int> numbers, TakenPath? path)
    {
        var activity = catalog.Find(record.Name);
        return new OutlineStep
        {
            Number = number, Record = record, Title = catalog.TitleOf(record), Kind = activity?.Title, IsEvent = activity?.IsEvent ?? false, Description = activity?.Describe(record),
            State = path?.Of(record.ActivityId) ?? StepState.None, Exits = [.. Outcomes(type, record).Select(exit => Exit(type, record, exit.Outcome, exit.IsKnown, numbers, path))],
        };
    }

    private OutlineExit Exit(WorkflowType type, ActivityRecord record, Outcome outcome, bool isKnown, Dictionary<string, int> numbers, TakenPath? path)
    {
        var target = type.Next(record.ActivityId, outcome.Name);
        var title = target is not null && type.Find(target) is { } next ? catalog.TitleOf(next) : target;
        return new OutlineExit(outcome.Name, outcome.Label, target, target is null ? null : numbers.TryGetValue(target, out var number) ? number : null, title, isKnown, path?.Took(record.ActivityId, outcome.Name) == true) { IsFailure = outcome.IsFailure };
    }

    /// <summary>The outcomes a step has, then those that only its connections know.</summary>
    private IEnumerable<(Outcome Outcome, bool IsKnown)> Outcomes(WorkflowType type, ActivityRecord record)
    {
        var (activity, names) = (catalog.Find(record.Name), new HashSet<string>());
        foreach (var outcome in activity?.Outcomes(record) ?? [])
            if (names.Add(outcome.Name)) yield return (outcome, true);
        foreach (var transition in type.Transitions.Where(transition => transition.SourceActivityId == record.ActivityId))
            if (names.Add(transition.SourceOutcomeName)) yield return (new Outcome(transition.SourceOutcomeName, transition.SourceOutcomeName), activity is null);
    }

    // As one walks: from each start to the end of its first branch, then the next branch; what is not reached at the end.
    private List<ActivityRecord> Order(WorkflowType type)
    {
        var (order, seen) = (new List<ActivityRecord>(), new HashSet<string>());
        foreach (var record in type.Activities.Where(record => record.IsStart).Concat(type.Activities)) Walk(record);
        return order;

        void Walk(ActivityRecord from)
        {
            var open = new Stack<ActivityRecord>([from]);
            while (open.TryPop(out var record))
            {
                if (!seen.Add(record.ActivityId)) continue;
                order.Add(record);
                foreach (var next in Outcomes(type, record).Select(exit => type.Next(record.ActivityId, exit.Outcome.Name)).OfType<string>().Select(type.Find).OfType<ActivityRecord>().Reverse()) open.Push(next);
            }
        }
    }
}
