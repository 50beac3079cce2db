using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>A file that judges may see although they judge blind: somebody has looked at it, and it shows neither a name nor a unit nor a face.</summary>
public sealed class ReleasedFile
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The file. One that is handed in anew is another one, and nobody has looked at it.</summary>
    public required string AttachmentId { get; init; }

    /// <summary>The account that looked at it.</summary>
    public required string ByUserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime ReleasedUtc { get; init; }
}

internal sealed class ReleasedFileConfiguration : IEntityTypeConfiguration<ReleasedFile>
{
    public void Configure(EntityTypeBuilder<ReleasedFile> builder)
    {
        builder.ToTable(nameof(ReleasedFile));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.AttachmentId).HasMaxLength(26);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => row.ContentItemId);
        builder.HasIndex(row => row.AttachmentId).IsUnique();
    }
}
