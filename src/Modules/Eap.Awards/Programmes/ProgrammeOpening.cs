using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Programmes;

/// <summary>A programme was opened: from then on its rules are the ones of this version.</summary>
public sealed class ProgrammeOpening
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>The version whose rules hold.</summary>
    public required string VersionId { get; init; }

    /// <summary>The version of the plan it cites.</summary>
    public required string PlanVersionId { get; init; }

    /// <summary>SHA-256 of its rules, the end aside.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime OpenedUtc { get; init; }

    /// <summary>The account.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>Its name then.</summary>
    public required string OpenedByName { get; init; }
}

internal sealed class ProgrammeOpeningConfiguration : IEntityTypeConfiguration<ProgrammeOpening>
{
    public void Configure(EntityTypeBuilder<ProgrammeOpening> builder)
    {
        builder.ToTable(nameof(ProgrammeOpening));
        foreach (var id in new[] { nameof(ProgrammeOpening.ProgrammeItemId), nameof(ProgrammeOpening.VersionId), nameof(ProgrammeOpening.PlanVersionId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.OpenedBy).HasMaxLength(64);
        builder.Property(row => row.OpenedByName).HasMaxLength(255);
        builder.HasIndex(row => row.ProgrammeItemId).IsUnique();
    }
}
