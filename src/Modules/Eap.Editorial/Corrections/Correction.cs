using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Editorial.Corrections;

/// <summary>A change readers were told of.</summary>
public sealed class Correction
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The version that brought it.</summary>
    public required string VersionId { get; init; }

    /// <summary>What it says.</summary>
    public required string Note { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public DateTime PublishedUtc { get; init; }
}

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable(nameof(Correction));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.Note).HasMaxLength(CorrectionPart.MaxLength);
        builder.HasIndex(row => row.ContentItemId);
    }
}
