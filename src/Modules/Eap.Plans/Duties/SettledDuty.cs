using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Duties;

/// <summary>What a unit owes for a target of a year, as it was settled (核定). Head-counts that change later do not change it silently: the difference is shown until somebody settles again.</summary>
public sealed class SettledDuty
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanItemId { get; init; }

    /// <summary>The target.</summary>
    public required string TargetCode { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Who owes.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>How many; 0: nothing, which is kept so that a change is seen.</summary>
    public int Number { get; set; }

    /// <summary>Head-count it was settled by; null: none was known, or none is asked.</summary>
    public int? Workers { get; set; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; set; }

    /// <summary>The rules it was settled under.</summary>
    public required string PlanVersionId { get; set; }

    /// <summary>Who settled it.</summary>
    public required string SettledByName { get; set; }

    /// <summary>When.</summary>
    public DateTime SettledUtc { get; set; }

    /// <summary>Why the unit was let off (原则上); null: it was not.</summary>
    public string? WaiveReason { get; set; }

    /// <summary>By whom.</summary>
    public string? WaivedByName { get; set; }

    /// <summary>When.</summary>
    public DateTime? WaivedUtc { get; set; }
}

internal sealed class SettledDutyConfiguration : IEntityTypeConfiguration<SettledDuty>
{
    public void Configure(EntityTypeBuilder<SettledDuty> builder)
    {
        builder.ToTable(nameof(SettledDuty));
        builder.Property(row => row.PlanItemId).HasMaxLength(26);
        builder.Property(row => row.TargetCode).HasMaxLength(64);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.Property(row => row.SettledByName).HasMaxLength(255);
        builder.Property(row => row.WaiveReason).HasMaxLength(500);
        builder.Property(row => row.WaivedByName).HasMaxLength(255);
        builder.HasIndex(row => new { row.PlanItemId, row.TargetCode, row.Year, row.OrganizationId }).IsUnique();
        builder.HasIndex(row => row.OrganizationId);
    }
}
