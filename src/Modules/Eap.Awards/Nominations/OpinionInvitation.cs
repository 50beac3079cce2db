using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Nominations;

/// <summary>A link by which a body that was asked gives its opinion without an account: for some days, and once.</summary>
public sealed class OpinionInvitation
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The opinion.</summary>
    public required string OpinionId { get; init; }

    /// <summary>SHA-256 (hex) of the token; the token itself was shown once.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Who made it.</summary>
    public required string ByName { get; set; }

    /// <summary>From this moment on it opens nothing, UTC.</summary>
    public DateTime ExpiresUtc { get; set; }

    /// <summary>When the body answered by it, UTC; null: not yet.</summary>
    public DateTime? AnsweredUtc { get; set; }
}

internal sealed class OpinionInvitationConfiguration : IEntityTypeConfiguration<OpinionInvitation>
{
    public void Configure(EntityTypeBuilder<OpinionInvitation> builder)
    {
        builder.ToTable(nameof(OpinionInvitation));
        builder.Property(row => row.OpinionId).HasMaxLength(26);
        builder.Property(row => row.TokenHash).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => row.OpinionId).IsUnique();
        builder.HasIndex(row => row.TokenHash).IsUnique();
    }
}
