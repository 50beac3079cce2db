using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Workflows.Instances;

/// <summary>A running instance of a workflow type, on the version it began with.</summary>
public sealed class Workflow
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>Its type.</summary>
    public required string WorkflowTypeId { get; init; }

    /// <summary>The type's version it stays on.</summary>
    public int TypeVersion { get; init; }

    /// <summary>What it is about: usually a content item's id; null for nothing.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>Where it stands.</summary>
    public WorkflowStatus Status { get; set; }

    /// <summary>Its values and the activities still to be done, as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Why it stopped; null unless it is faulted.</summary>
    public string? FaultMessage { get; set; }

    /// <summary>How many steps it has done.</summary>
    public int Steps { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When its last step was done, UTC.</summary>
    public DateTime ChangedUtc { get; set; }
}

internal sealed class WorkflowConfiguration : IEntityTypeConfiguration<Workflow>
{
    public void Configure(EntityTypeBuilder<Workflow> builder)
    {
        builder.ToTable(nameof(Workflow));
        builder.Property(row => row.WorkflowId).HasMaxLength(26);
        builder.Property(row => row.WorkflowTypeId).HasMaxLength(64);
        builder.Property(row => row.CorrelationId).HasMaxLength(64);
        builder.Property(row => row.Status).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.FaultMessage).HasMaxLength(1000);
        builder.HasIndex(row => row.WorkflowId).IsUnique();
        builder.HasIndex(row => row.CorrelationId);
        builder.HasIndex(row => new { row.WorkflowTypeId, row.Status });
        builder.HasIndex(row => new { row.Status, row.ChangedUtc });
    }
}
