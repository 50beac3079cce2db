using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Allocations;

/// <summary>A unit's number of something in a plan. A row with 0 says 没有分到; a missing row says the notice does not name the unit: not the same.</summary>
public sealed class Allocation
{
    /// <summary>The year of a row that holds for the plan's whole period.</summary>
    public const int WholePeriod = 0;

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanItemId { get; init; }

    /// <summary>What is allocated.</summary>
    public required string Metric { get; init; }

    /// <summary>Whose number it is.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>For which year; <see cref="WholePeriod"/> for the plan's period as a whole.</summary>
    public int Year { get; init; }

    /// <summary>The number.</summary>
    public int Planned { get; set; }

    /// <summary>Duty or cap.</summary>
    public AllocationKind Kind { get; set; }

    /// <summary>True: everybody below draws from it, also units that have rows of their own for something else (80 subsidies of the city).</summary>
    public bool IsShared { get; set; }

    /// <summary>How many are taken now: a counter beside the uses, changed by one guarded statement, reconciled at night.</summary>
    public int Taken { get; set; }
}

internal sealed class AllocationConfiguration : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable(nameof(Allocation));
        builder.Property(row => row.PlanItemId).HasMaxLength(26);
        builder.Property(row => row.Metric).HasMaxLength(64);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.HasIndex(row => new { row.PlanItemId, row.Metric, row.OrganizationId, row.Year }).IsUnique();
        builder.HasIndex(row => new { row.OrganizationId, row.Year });
    }
}
