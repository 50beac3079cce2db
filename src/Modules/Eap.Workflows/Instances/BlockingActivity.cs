using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Workflows.Instances;

/// <summary>An event an instance waits for, found by its name and what the instance is about.</summary>
public sealed class BlockingActivity
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The instance.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>Which activity of its type.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Name { get; init; }

    /// <summary>What the instance is about; null for nothing.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>What happened, as JSON, until the next step takes it up; null while it waits.</summary>
    public string? Input { get; set; }
}

internal sealed class BlockingActivityConfiguration : IEntityTypeConfiguration<BlockingActivity>
{
    public void Configure(EntityTypeBuilder<BlockingActivity> builder)
    {
        builder.ToTable(nameof(BlockingActivity));
        builder.Property(row => row.WorkflowId).HasMaxLength(26);
        builder.Property(row => row.ActivityId).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(64);
        builder.Property(row => row.CorrelationId).HasMaxLength(64);
        builder.HasIndex(row => new { row.WorkflowId, row.ActivityId }).IsUnique();
        builder.HasIndex(row => new { row.CorrelationId, row.Name });
    }
}
