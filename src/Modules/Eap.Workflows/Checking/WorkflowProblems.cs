using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Checking;

/// <summary>
/// Finds what is wrong with a type before anything runs on it. A type with a blocking problem can be kept, but not switched on.
/// </summary>
public sealed class WorkflowProblems(ActivityCatalog catalog, IStringLocalizer<WorkflowProblems> T)
{
    /// <summary>What is wrong, the type as a whole first, then activity by activity.</summary>
    public IReadOnlyList<WorkflowProblem> Find(WorkflowType type, KnownNames known) =>
    [
        .. OfType(type),
        .. type.Activities.SelectMany(record => new[] { OfActivity(type, record), new GraphProblems(type, catalog, T).Of(record), new SettingProblems(type, catalog, known, T).Of(record) }.SelectMany(found => found)),
    ];

    private IEnumerable<WorkflowProblem> OfType(WorkflowType type)
    {
        if (string.IsNullOrWhiteSpace(type.Name)) yield return new WorkflowProblem(null, T["流程还没有名称。"]);
        if (!type.Activities.Any(record => record.IsStart)) yield return new WorkflowProblem(null, T["没有开始：先加一个事件，说明什么时候开始。"]);
        foreach (var id in type.Activities.GroupBy(record => record.ActivityId).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return new WorkflowProblem(id, T["有两步用了同一个编号 {0}。", id]);
        foreach (var transition in type.Transitions.Where(transition => type.Find(transition.SourceActivityId) is null))
            yield return new WorkflowProblem(null, T["有一条连线从不存在的活动 {0} 出发，不起作用。", transition.SourceActivityId], IsBlocking: false);
    }

    private IEnumerable<WorkflowProblem> OfActivity(WorkflowType type, ActivityRecord record)
    {
        if (catalog.Find(record.Name) is not { } activity)
        {
            yield return new WorkflowProblem(record.ActivityId, T["缺失的活动 {0}：这个站点不认识它，设置原样保留着。", record.Name]);
            yield break;
        }

        if (record.IsStart && !activity.IsEvent) yield return new WorkflowProblem(record.ActivityId, T["“{0}”不是事件，不能作开始。", catalog.TitleOf(record)]);
        foreach (var text in activity.Check(record)) yield return new WorkflowProblem(record.ActivityId, text);
    }
}
