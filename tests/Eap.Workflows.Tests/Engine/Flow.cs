using System.Text.Json.Nodes;

namespace Eap.Workflows.Tests.Engine;

/// <summary>Writes workflow types in Orchard Core's JSON, an activity a line.</summary>
internal sealed class Flow(string id)
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _transitions = [];

    public Flow Start(string activityId, string name, object? properties = null) => Add(activityId, name, properties, isStart: true);

    public Flow Then(string activityId, string name, object? properties = null) => Add(activityId, name, properties, isStart: false);

    public Flow Go(string from, string to, string outcome = "Done")
    {
        _transitions.Add(new JsonObject { ["Id"] = 0, ["SourceActivityId"] = from, ["SourceOutcomeName"] = outcome, ["DestinationActivityId"] = to });
        return this;
    }

    public JsonObject Build(bool singleton = false, bool enabled = true) => new()
    {
        ["WorkflowTypeId"] = id, ["Name"] = $"流程 {id}", ["IsEnabled"] = enabled, ["IsSingleton"] = singleton, ["DeleteFinishedWorkflows"] = false,
        ["Activities"] = _activities.DeepClone(), ["Transitions"] = _transitions.DeepClone(),
    };

    private Flow Add(string activityId, string name, object? properties, bool isStart)
    {
        _activities.Add(new JsonObject
        {
            ["ActivityId"] = activityId, ["Name"] = name, ["X"] = 0, ["Y"] = 0, ["IsStart"] = isStart,
            ["Properties"] = System.Text.Json.JsonSerializer.SerializeToNode(properties ?? new { }),
        });
        return this;
    }
}
