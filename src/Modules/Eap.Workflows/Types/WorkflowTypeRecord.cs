using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Workflows.Types;

/// <summary>One version of a workflow type as stored. Instances name the version they run on, so old ones stay.</summary>
public sealed class WorkflowTypeRecord
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The type's id.</summary>
    public required string WorkflowTypeId { get; init; }

    /// <summary>1, 2, 3...</summary>
    public int Version { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Whether events start it.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>The newest version; none is when the type was removed.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>Names of the events that start it, each between bars: <c>|ContentCreatedEvent|</c>.</summary>
    public required string Starts { get; init; }

    /// <summary>The type in Orchard Core's JSON, as it came.</summary>
    public required string Json { get; init; }

    /// <summary>When this version was made, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }
}

internal sealed class WorkflowTypeRecordConfiguration : IEntityTypeConfiguration<WorkflowTypeRecord>
{
    public void Configure(EntityTypeBuilder<WorkflowTypeRecord> builder)
    {
        builder.ToTable(nameof(WorkflowTypeRecord));
        builder.Property(row => row.WorkflowTypeId).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(255);
        builder.Property(row => row.Starts).HasMaxLength(2000);
        builder.Property(row => row.Author).HasMaxLength(255);
        builder.HasIndex(row => new { row.WorkflowTypeId, row.Version }).IsUnique();
        builder.HasIndex(row => row.WorkflowTypeId).IsUnique().WhereTrue(nameof(WorkflowTypeRecord.IsCurrent));
    }
}
