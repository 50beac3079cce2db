using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>A score that was changed after the close: what it was, what it is, why, by whom. It stays beside the minutes for good.</summary>
public sealed class ScoreCorrection
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Whose score it is.</summary>
    public required string JudgeName { get; init; }

    /// <summary>Points before, as JSON.</summary>
    public required string BeforeJson { get; init; }

    /// <summary>Points since, as JSON.</summary>
    public required string AfterJson { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The account that entered it.</summary>
    public required string ByUserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CorrectedUtc { get; init; }
}

internal sealed class ScoreCorrectionConfiguration : IEntityTypeConfiguration<ScoreCorrection>
{
    public void Configure(EntityTypeBuilder<ScoreCorrection> builder)
    {
        builder.ToTable(nameof(ScoreCorrection));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.JudgeName).HasMaxLength(255);
        builder.Property(row => row.Reason).HasMaxLength(300);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category });
    }
}
