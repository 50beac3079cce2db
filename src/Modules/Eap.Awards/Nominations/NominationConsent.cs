using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Nominations;

/// <summary>The link by which a person says yes or no to being nominated. It stays good until the nomination is over: a yes may be taken back.</summary>
public sealed class NominationConsent
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>SHA-256 (hex) of the token; the token itself is in the mail only.</summary>
    public required string TokenHash { get; set; }

    /// <summary>When the link went out last, UTC.</summary>
    public DateTime SentUtc { get; set; }

    /// <summary>When they answered last, UTC; null: not yet.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Why not, if they wrote it.</summary>
    public string? Reason { get; set; }

    /// <summary>SHA-256 of the words they agreed to, with what is published of them.</summary>
    public string? WordsSha256 { get; set; }
}

internal sealed class NominationConsentConfiguration : IEntityTypeConfiguration<NominationConsent>
{
    public void Configure(EntityTypeBuilder<NominationConsent> builder)
    {
        builder.ToTable(nameof(NominationConsent));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.TokenHash).HasMaxLength(64);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.WordsSha256).HasMaxLength(64);
        builder.HasIndex(row => row.ContentItemId).IsUnique();
        builder.HasIndex(row => row.TokenHash).IsUnique();
    }
}
