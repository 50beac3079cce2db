using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Running;

/// <summary>An instance in the list.</summary>
public sealed record InstanceRow
{
    /// <summary>Database number, for pages.</summary>
    public required long Id { get; init; }

    /// <summary>The instance.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>Its type.</summary>
    public required string WorkflowTypeId { get; init; }

    /// <summary>The type's version.</summary>
    public required int TypeVersion { get; init; }

    /// <summary>The type's name in that version.</summary>
    public required string? TypeName { get; init; }

    /// <summary>Where it stands.</summary>
    public required WorkflowStatus Status { get; init; }

    /// <summary>What it is about; null for nothing.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Steps done.</summary>
    public required int Steps { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>When it last moved, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }
}
