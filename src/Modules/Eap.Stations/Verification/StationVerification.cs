using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Verification;

/// <summary>Somebody looked and it was so. That is not an edit: a page that was saved today may be wrong since spring.</summary>
public sealed class StationVerification
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The station.</summary>
    public required string StationItemId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime VerifiedUtc { get; init; }

    /// <summary>Account; null: whoever held the sheet at the door.</summary>
    public string? ByUserId { get; init; }

    /// <summary>The version that was confirmed.</summary>
    public required string ContentItemVersionId { get; init; }

    /// <summary>What was confirmed, in words.</summary>
    public required string What { get; init; }
}

internal sealed class StationVerificationConfiguration : IEntityTypeConfiguration<StationVerification>
{
    public void Configure(EntityTypeBuilder<StationVerification> builder)
    {
        builder.ToTable(nameof(StationVerification));
        builder.Property(row => row.StationItemId).HasMaxLength(26);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ContentItemVersionId).HasMaxLength(26);
        builder.Property(row => row.What).HasMaxLength(255);
        builder.HasIndex(row => new { row.StationItemId, row.VerifiedUtc });
    }
}
