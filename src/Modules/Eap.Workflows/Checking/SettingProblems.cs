using System.Text.Json.Nodes;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Checking;

/// <summary>What is wrong with the properties of an activity, by their kinds.</summary>
internal sealed class SettingProblems(WorkflowType type, ActivityCatalog catalog, KnownNames known, IStringLocalizer T)
{
    public IEnumerable<WorkflowProblem> Of(ActivityRecord record) =>
        catalog.Find(record.Name)?.Properties.SelectMany(property => Of(record, property).Select(problem => problem with { Property = property.Name })) ?? [];

    private IEnumerable<WorkflowProblem> Of(ActivityRecord record, ActivityProperty property)
    {
        if (IsEmpty(record, property.Name)) return property.IsRequired ? [new(record.ActivityId, T["还没有填“{0}”。", property.Label])] : [];
        return property.Kind switch
        {
            PropertyKind.Number when record.Number(property.Name) is null => [new(record.ActivityId, T["“{0}”要填整数。", property.Label])],
            PropertyKind.Choice => OfChoice(record, property),
            PropertyKind.Permission => OfPermission(record, property),
            PropertyKind.ContentTypes => record.List(property.Name).Where(name => !known.ContentTypes.Contains(name)).Select(name => new WorkflowProblem(record.ActivityId, T["没有内容类型 {0}。", name], IsBlocking: false)),
            PropertyKind.Activities => OfActivities(record, property),
            _ => [],
        };
    }

    private IEnumerable<WorkflowProblem> OfChoice(ActivityRecord record, ActivityProperty property)
    {
        var value = record.Text(property.Name);
        if (property.Choices.All(choice => choice.Value != value)) yield return new WorkflowProblem(record.ActivityId, T["“{0}”没有 {1} 这个选项。", property.Label, value ?? ""]);
    }

    private IEnumerable<WorkflowProblem> OfPermission(ActivityRecord record, ActivityProperty property)
    {
        var name = record.Text(property.Name) ?? "";
        if (!known.Permissions.Contains(name)) yield return new WorkflowProblem(record.ActivityId, T["“{0}”：没有 {1} 这个权限。", property.Label, name]);
        else if (!known.HeldPermissions.Contains(name)) yield return new WorkflowProblem(record.ActivityId, T["“{0}”：没有哪个角色有 {1} 这个权限，没有人能办。", property.Label, name], IsBlocking: false);
    }

    private IEnumerable<WorkflowProblem> OfActivities(ActivityRecord record, ActivityProperty property)
    {
        foreach (var id in record.List(property.Name))
            if (id == record.ActivityId) yield return new WorkflowProblem(record.ActivityId, T["“{0}”写了这一步自己。", property.Label]);
            else if (type.Find(id) is null) yield return new WorkflowProblem(record.ActivityId, T["“{0}”：流程里没有活动 {1}。", property.Label, id]);
    }

    private static bool IsEmpty(ActivityRecord record, string property) => record.Properties[property] switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        _ => record.Text(property) is null,
    };
}
