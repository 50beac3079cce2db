using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Paper;

/// <summary>A stamped paper that came back as a scan, and what a person said of it.</summary>
public sealed class PaperScan
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Which handing in the paper shows.</summary>
    public int Version { get; init; }

    /// <summary>The file.</summary>
    public required string AttachmentId { get; init; }

    /// <summary>Its code was read from the picture; false: number and version were typed.</summary>
    public bool WasRead { get; init; }

    /// <summary>Account id of who sent it.</summary>
    public required string UserId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime UploadedUtc { get; init; }

    /// <summary>What was said of it.</summary>
    public PaperScanState State { get; set; }

    /// <summary>Name of who said it.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>Why it was not accepted.</summary>
    public string? Reason { get; set; }
}

internal sealed class PaperScanConfiguration : IEntityTypeConfiguration<PaperScan>
{
    public void Configure(EntityTypeBuilder<PaperScan> builder)
    {
        builder.ToTable(nameof(PaperScan));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.AttachmentId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.DecidedBy).HasMaxLength(255);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.AttachmentId).IsUnique();
        builder.HasIndex(row => row.ContentItemId);
    }
}
