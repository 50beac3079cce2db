using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Paper;

/// <summary>Somebody at the desk went without the stamped paper of one version, for a reason both sides read. Never changed, never removed.</summary>
public sealed class PaperWaiver
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Which handing in it is about; after a correction the paper is asked again.</summary>
    public int Version { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Account id.</summary>
    public required string UserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string UserName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime WaivedUtc { get; init; }
}

internal sealed class PaperWaiverConfiguration : IEntityTypeConfiguration<PaperWaiver>
{
    public void Configure(EntityTypeBuilder<PaperWaiver> builder)
    {
        builder.ToTable(nameof(PaperWaiver));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ContentItemId, row.Version }).IsUnique();
    }
}
