using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Ids;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Types;

namespace Eap.Testing;

/// <summary>Makes decisions to be taken.</summary>
public static class ReviewTaskMaker
{
    /// <summary>A task about the item that whoever may edit it decides, in an instance of a small type; all three carry the id that comes back.</summary>
    public static Task<string> ReviewTaskAsync(this SiteData data, ContentItem about) => data.Site.InUnitAsync(async unit =>
    {
        var id = unit.Get<IdGenerator>().Next();
        await unit.Get<WorkflowTypes>().SaveAsync(unit, Type(id), null, CancellationToken.None);
        unit.Db.Add(new Workflow { WorkflowId = id, WorkflowTypeId = id, TypeVersion = 1, CorrelationId = about.ContentItemId, State = "{}", Status = WorkflowStatus.Halted });
        unit.Db.Add(new BlockingActivity { WorkflowId = id, ActivityId = "look", Name = ReviewTaskActivity.ActivityName, CorrelationId = about.ContentItemId });
        unit.Db.Add(new ReviewTask
        {
            TaskId = id, WorkflowId = id, ActivityId = "look", ContentItemId = about.ContentItemId, ContentType = about.ContentType, DisplayText = about.DisplayText, Stage = "看一看",
            OrganizationId = about.OrganizationId, Permission = "EditContent",
        });
        return id;
    });

    private static JsonObject Type(string id) => new()
    {
        ["WorkflowTypeId"] = id, ["Name"] = "看一看", ["IsEnabled"] = false,
        ["Activities"] = new JsonArray(
            new JsonObject { ["ActivityId"] = "start", ["Name"] = "ContentSubmittedEvent", ["IsStart"] = true, ["Properties"] = new JsonObject() },
            new JsonObject
            {
                ["ActivityId"] = "look", ["Name"] = ReviewTaskActivity.ActivityName,
                ["Properties"] = new JsonObject { ["Permission"] = "EditContent", ["Outcomes"] = new JsonArray(new JsonObject { ["Name"] = "Passed", ["Label"] = "通过" }) },
            }),
        ["Transitions"] = new JsonArray(new JsonObject { ["Id"] = 0, ["SourceActivityId"] = "start", ["SourceOutcomeName"] = "Done", ["DestinationActivityId"] = "look" }),
    };
}
