using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Eap.Platform.Data;

namespace Eap.Workflows.Instances;

/// <summary>What an instance keeps between steps; Orchard Core's names where it has them.</summary>
internal sealed class WorkflowState
{
    /// <summary>What the last event brought.</summary>
    public JsonObject Input { get; set; } = [];

    /// <summary>Named values.</summary>
    public JsonObject Properties { get; set; } = [];

    /// <summary>Activities still to be done, the next one last.</summary>
    public List<PendingActivity> Pending { get; set; } = [];

    public static WorkflowState Read(string json) => JsonSerializer.Deserialize<WorkflowState>(json, JOptions.Default) ?? new WorkflowState();

    public string Write() => JsonSerializer.Serialize(this, JOptions.Default);
}

/// <summary>An activity to be done.</summary>
internal sealed record PendingActivity
{
    /// <summary>Which one.</summary>
    public required string ActivityId { get; init; }

    /// <summary>True: what it waited for has happened.</summary>
    public bool IsResumed { get; init; }

    /// <summary>What that happening brought; null when it is not resumed.</summary>
    public JsonObject? Input { get; init; }

    /// <summary>The row it waited with, gone once it is taken up; null for what did not wait.</summary>
    [JsonIgnore]
    public BlockingActivity? Waited { get; init; }
}
