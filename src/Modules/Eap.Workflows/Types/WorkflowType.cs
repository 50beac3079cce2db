using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Eap.Platform.Data;

namespace Eap.Workflows.Types;

/// <summary>A process as a graph of activities, in Orchard Core's JSON. Members we do not know are kept and written back.</summary>
public sealed record WorkflowType
{
    /// <summary>Stable id, the same for all versions.</summary>
    public required string WorkflowTypeId { get; init; }

    /// <summary>Name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>False: no event starts it; what runs goes on.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>True: none is started while one is under way for the same subject.</summary>
    public bool IsSingleton { get; init; }

    /// <summary>Milliseconds to wait for Orchard Core's lock; older files have none. Kept, not used: a step is one transaction here.</summary>
    public int? LockTimeout { get; init; }

    /// <summary>Milliseconds the lock may be held; kept, not used.</summary>
    public int? LockExpiration { get; init; }

    /// <summary>True: a finished instance is removed at once, its audit lines stay.</summary>
    public bool DeleteFinishedWorkflows { get; init; }

    /// <summary>The activities.</summary>
    public IReadOnlyList<ActivityRecord> Activities { get; init; } = [];

    /// <summary>What leads from one to the next.</summary>
    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>Members of the file that are not ours.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>The activity with this id; null when there is none.</summary>
    public ActivityRecord? Find(string activityId) => Activities.FirstOrDefault(activity => activity.ActivityId == activityId);

    /// <summary>Where an outcome leads; null at an end. As in Orchard Core the first transition counts, and one to the activity itself does not.</summary>
    public string? Next(string activityId, string outcome) => Transitions
        .FirstOrDefault(transition => transition.SourceActivityId == activityId && transition.SourceOutcomeName == outcome && transition.DestinationActivityId != activityId)?.DestinationActivityId;

    /// <summary>Reads a type as Orchard Core writes it.</summary>
    /// <exception cref="JsonException">It is no workflow type.</exception>
    public static WorkflowType Read(string json) => JsonSerializer.Deserialize<WorkflowType>(json, JOptions.Default) ?? throw new JsonException("A workflow type is an object.");

    /// <summary>Writes it as Orchard Core reads it.</summary>
    public string Write() => JsonSerializer.Serialize(this, JOptions.Default);

    /// <summary>The same as a node.</summary>
    public JsonObject WriteNode() => (JsonObject)JsonSerializer.SerializeToNode(this, JOptions.Default)!;
}
