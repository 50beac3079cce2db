using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>A score that was changed after the close, struck since its judge has to keep out, or given late in place of one: what it was, what it is, why, by whom. It stays beside the minutes for good.</summary>
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

    /// <summary>What stands for no points at all: before a late vote, and after one that was struck.</summary>
    public const string Nothing = "{}";

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

    /// <summary>The score counts no more.</summary>
    public bool IsStruck => AfterJson == Nothing;

    /// <summary>The score was given after the close.</summary>
    public bool IsLate => BeforeJson == Nothing;
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
        builder.Ignore(row => row.IsStruck);
        builder.Ignore(row => row.IsLate);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category });
    }
}
