using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Versions;

/// <summary>Says in words what differs between two versions of a type.</summary>
public sealed class WorkflowComparison(ActivityCatalog catalog, IStringLocalizer<WorkflowComparison> T)
{
    private const int Longest = 60;

    /// <summary>The differences, one a line; empty when there are none that matter for what happens.</summary>
    public IReadOnlyList<string> Compare(WorkflowType before, WorkflowType after) => [.. Settings(before, after), .. Steps(before, after)];

    private IEnumerable<string> Settings(WorkflowType before, WorkflowType after)
    {
        if (before.Name != after.Name) yield return T["名称：{0} → {1}", before.Name, after.Name];
        if (before.IsSingleton != after.IsSingleton) yield return after.IsSingleton ? T["改为同一件事同时只办一次"] : T["改为同一件事可以同时办几次"];
        if (before.DeleteFinishedWorkflows != after.DeleteFinishedWorkflows) yield return after.DeleteFinishedWorkflows ? T["改为办完就删除"] : T["改为办完以后保留"];
    }

    private IEnumerable<string> Steps(WorkflowType before, WorkflowType after)
    {
        foreach (var record in before.Activities.Where(record => after.Find(record.ActivityId) is null)) yield return T["删去了“{0}”", catalog.TitleOf(record)];
        foreach (var record in after.Activities)
            if (before.Find(record.ActivityId) is { } old) foreach (var line in Step(before, after, old, record)) yield return line;
            else
            {
                yield return T["新加了“{0}”", catalog.TitleOf(record)];
                foreach (var line in Ways(before, after, record)) yield return line;
            }
    }

    private IEnumerable<string> Step(WorkflowType before, WorkflowType after, ActivityRecord old, ActivityRecord record)
    {
        var title = catalog.TitleOf(record);
        if (old.Name != record.Name) yield return T["“{0}”换了种类：{1} → {2}", title, old.Name, record.Name];
        if (catalog.TitleOf(old) != title) yield return T["“{0}”改名为“{1}”", catalog.TitleOf(old), title];
        if (old.IsStart != record.IsStart) yield return record.IsStart ? T["“{0}”改为开始", title] : T["“{0}”不再是开始", title];
        foreach (var name in old.Properties.Concat(record.Properties).Select(pair => pair.Key).Distinct().Where(name => name != "ActivityMetadata"))
            if (!JsonNode.DeepEquals(old.Properties[name], record.Properties[name]))
                yield return T["“{0}”的“{1}”：{2} → {3}", title, Label(record, name), Text(old.Properties[name]), Text(record.Properties[name])];
        foreach (var line in Ways(before, after, record)) yield return line;
    }

    private IEnumerable<string> Ways(WorkflowType before, WorkflowType after, ActivityRecord record)
    {
        var labels = (catalog.Find(record.Name)?.Outcomes(record) ?? []).DistinctBy(outcome => outcome.Name).ToDictionary(outcome => outcome.Name, outcome => outcome.Label);
        foreach (var outcome in before.Transitions.Concat(after.Transitions).Where(transition => transition.SourceActivityId == record.ActivityId).Select(transition => transition.SourceOutcomeName).Distinct())
        {
            var (was, now) = (before.Next(record.ActivityId, outcome), after.Next(record.ActivityId, outcome));
            if (was != now) yield return T["“{0}”的“{1}”接到：{2} → {3}", catalog.TitleOf(record), labels.GetValueOrDefault(outcome, outcome), Target(before, was), Target(after, now)];
        }
    }

    private string Target(WorkflowType type, string? id) => id is null ? T["结束"] : type.Find(id) is { } record ? catalog.TitleOf(record) : id;

    private string Label(ActivityRecord record, string name) => catalog.Find(record.Name)?.Properties.FirstOrDefault(property => property.Name == name)?.Label ?? name;

    private string Text(JsonNode? node)
    {
        var text = node switch
        {
            null => "",
            JsonObject json when json["Expression"] is { } expression => expression.ToString(),
            JsonArray array => string.Join('、', array.Select(element => element is JsonObject json ? $"{json["Name"]} {json["Label"]}{(json["CommentRequired"]?.ToString() == "true" ? " *" : "")}" : element?.ToString())),
            JsonObject json => json.ToJsonString(JOptions.Default),
            _ => node.ToString(),
        };
        return text.Length == 0 ? T["（空）"] : text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
