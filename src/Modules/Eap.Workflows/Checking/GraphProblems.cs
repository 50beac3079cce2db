using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Checking;

/// <summary>What is wrong with how the activities of a type are connected.</summary>
internal sealed class GraphProblems(WorkflowType type, ActivityCatalog catalog, IStringLocalizer T)
{
    public IEnumerable<WorkflowProblem> Of(ActivityRecord record) =>
        new[] { Links(record), Unreachable(record), DeadEnd(record), Circle(record) }.SelectMany(found => found);

    private IEnumerable<WorkflowProblem> Links(ActivityRecord record)
    {
        var known = catalog.Find(record.Name)?.Outcomes(record).Select(outcome => outcome.Name).ToHashSet();
        foreach (var links in type.Transitions.Where(transition => transition.SourceActivityId == record.ActivityId).GroupBy(transition => transition.SourceOutcomeName))
        {
            var target = links.First().DestinationActivityId;
            if (known?.Contains(links.Key) == false) yield return At(record, T["没有“{0}”这个结果，接在它后面的永远走不到。", links.Key]);
            if (type.Find(target) is null) yield return At(record, T["“{0}”接到了不存在的活动 {1}。", links.Key, target]);
            if (target == record.ActivityId) yield return At(record, T["“{0}”接回了自己，不起作用。", links.Key]);
            if (links.Count() > 1) yield return At(record, T["“{0}”有 {1} 个去处，只有第一个起作用。", links.Key, links.Count()], isBlocking: false);
        }
    }

    private IEnumerable<WorkflowProblem> Unreachable(ActivityRecord record)
    {
        var starts = type.Activities.Where(start => start.IsStart).Select(start => start.ActivityId).ToList();
        if (starts.Count > 0 && !Reached(starts).Contains(record.ActivityId)) yield return At(record, T["从开始走不到这一步。把它接到某一步后面，或者删掉。"]);
    }

    private IEnumerable<WorkflowProblem> DeadEnd(ActivityRecord record)
    {
        if (catalog.Find(record.Name) is not { } activity) yield break;
        var outcomes = activity.Outcomes(record);
        var open = outcomes.Where(outcome => type.Next(record.ActivityId, outcome.Name) is null).ToList();
        // What waits and then does nothing has no use; elsewhere an outcome without a next step is how a process ends.
        if (activity.IsEvent && outcomes.Count > 0 && open.Count == outcomes.Count) yield return At(record, T["死胡同：这一步等到了也没有下一步。"]);
        foreach (var failure in open.Where(outcome => outcome.IsFailure))
            yield return At(record, T["“{0}”没有接下去的步骤：真走到这里，流程会停下，等人来处理。", failure.Label], isBlocking: false);
        if (outcomes.Count > 1 && open.Count < outcomes.Count)
            foreach (var outcome in open.Where(outcome => !outcome.IsFailure)) yield return At(record, T["“{0}”没有去处，流程会在这里结束。", outcome.Label], isBlocking: false);
    }

    private IEnumerable<WorkflowProblem> Circle(ActivityRecord record)
    {
        if (!Waits(record) && Reached(Next(record), through: step => !Waits(step)).Contains(record.ActivityId))
            yield return At(record, T["绕圈：从这一步出发会回到这一步，中间没有一步要等人或等时间。"]);
    }

    // A kind nobody here knows may wait: nothing is said against it.
    private bool Waits(ActivityRecord record) => catalog.Find(record.Name)?.IsEvent ?? true;

    private IEnumerable<string> Next(ActivityRecord record) => type.Transitions.Where(transition => transition.SourceActivityId == record.ActivityId && transition.DestinationActivityId != record.ActivityId)
        .DistinctBy(transition => transition.SourceOutcomeName).Select(transition => transition.DestinationActivityId);

    private HashSet<string> Reached(IEnumerable<string> from, Func<ActivityRecord, bool>? through = null)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>(from));
        while (open.TryPop(out var id))
        {
            if (type.Find(id) is not { } record || through?.Invoke(record) == false || !seen.Add(id)) continue;
            foreach (var next in Next(record)) open.Push(next);
        }

        return seen;
    }

    private static WorkflowProblem At(ActivityRecord record, string text, bool isBlocking = true) => new(record.ActivityId, text, isBlocking);
}
