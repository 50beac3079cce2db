using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Board;

/// <summary>A year of a plan as its board stood when it was closed. Nothing changes it; what is corrected later is shown beside.</summary>
public sealed class YearFreeze
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanItemId { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The rules it was reckoned under.</summary>
    public required string PlanVersionId { get; init; }

    /// <summary>Who froze it.</summary>
    public required string FrozenByName { get; init; }

    /// <summary>When.</summary>
    public DateTime FrozenUtc { get; init; }

    /// <summary>The figures as JSON.</summary>
    public required string Figures { get; init; }

    /// <summary>SHA-256 of that text in hexadecimal: shows a change behind the site's back.</summary>
    public required string Sha256 { get; init; }
}

internal sealed class YearFreezeConfiguration : IEntityTypeConfiguration<YearFreeze>
{
    public void Configure(EntityTypeBuilder<YearFreeze> builder)
    {
        builder.ToTable(nameof(YearFreeze));
        builder.Property(row => row.PlanItemId).HasMaxLength(26);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.Property(row => row.FrozenByName).HasMaxLength(255);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => new { row.PlanItemId, row.Year }).IsUnique();
    }
}
