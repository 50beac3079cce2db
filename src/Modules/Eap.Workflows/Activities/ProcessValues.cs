using System.Text.Json.Nodes;

namespace Eap.Workflows.Activities;

/// <summary>The values an instance carries from step to step.</summary>
public sealed class ProcessValues
{
    /// <summary>The instance.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>What it is about: usually a content item's id; null for nothing.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>What the last event brought.</summary>
    public JsonObject Input { get; init; } = [];

    /// <summary>Named values activities set.</summary>
    public JsonObject Properties { get; init; } = [];
}
