using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>The judging of a title is over: its minutes, fixed by a hash, and afterwards its list.</summary>
public sealed class JudgingClose
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>The seed lots are drawn from.</summary>
    public required string Seed { get; init; }

    /// <summary>A <see cref="JudgingMinutes"/> as JSON.</summary>
    public required string MinutesJson { get; init; }

    /// <summary>SHA-256 of it.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime ClosedUtc { get; init; }

    /// <summary>The account that closed it.</summary>
    public required string ClosedBy { get; init; }

    /// <summary>Its name then.</summary>
    public required string ClosedByName { get; init; }

    /// <summary>When its list was taken, UTC; null: not yet.</summary>
    public DateTime? ListedUtc { get; set; }

    /// <summary>Who took it.</summary>
    public string? ListedByName { get; set; }

    /// <summary>Where ranks alone did not decide: how it was decided.</summary>
    public string? ListReason { get; set; }
}

internal sealed class JudgingCloseConfiguration : IEntityTypeConfiguration<JudgingClose>
{
    public void Configure(EntityTypeBuilder<JudgingClose> builder)
    {
        builder.ToTable(nameof(JudgingClose));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.Seed).HasMaxLength(64);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.ClosedBy).HasMaxLength(64);
        builder.Property(row => row.ClosedByName).HasMaxLength(255);
        builder.Property(row => row.ListedByName).HasMaxLength(255);
        builder.Property(row => row.ListReason).HasMaxLength(500);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category }).IsUnique();
    }
}
