using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Allocations;

/// <summary>One place of an allocation in use, or given back. A subject holds at most one place of a metric at a time: nothing counts twice (R4).</summary>
public sealed class AllocationUse
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The allocation.</summary>
    public long AllocationId { get; init; }

    /// <summary>Its metric, repeated for the unique key.</summary>
    public required string Metric { get; init; }

    /// <summary>What took the place: an application.</summary>
    public required string SubjectItemId { get; init; }

    /// <summary>The version of the plan it was taken under.</summary>
    public required string PlanVersionId { get; init; }

    /// <summary>Which place it was when it was taken: 3 of 5.</summary>
    public int Number { get; init; }

    /// <summary>True: beyond the number planned (计划外).</summary>
    public bool IsBeyond { get; init; }

    /// <summary>When it was taken, UTC.</summary>
    public DateTime TakenUtc { get; init; }

    /// <summary>When it was given back, UTC; null while it is in use.</summary>
    public DateTime? ReleasedUtc { get; set; }

    /// <summary>It is in use.</summary>
    public bool IsTaken { get; set; } = true;
}

internal sealed class AllocationUseConfiguration : IEntityTypeConfiguration<AllocationUse>
{
    public void Configure(EntityTypeBuilder<AllocationUse> builder)
    {
        builder.ToTable(nameof(AllocationUse));
        builder.Property(row => row.Metric).HasMaxLength(64);
        builder.Property(row => row.SubjectItemId).HasMaxLength(26);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.HasIndex(row => new { row.Metric, row.SubjectItemId }).IsUnique().WhereTrue(nameof(AllocationUse.IsTaken));
        builder.HasIndex(row => new { row.AllocationId, row.IsTaken });
    }
}
