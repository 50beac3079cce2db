using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Lectures.Requests;

/// <summary>Somebody signed in at a lecture. No name is kept: only a salted hash that tells two people apart, and not even that once it is decided.</summary>
public sealed class LectureSignIn
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The lecture.</summary>
    public required string RequestItemId { get; init; }

    /// <summary>Hash of what the person typed with the lecture's salt.</summary>
    public required string PersonHash { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime SignedUtc { get; init; }
}

internal sealed class LectureSignInConfiguration : IEntityTypeConfiguration<LectureSignIn>
{
    public void Configure(EntityTypeBuilder<LectureSignIn> builder)
    {
        builder.ToTable(nameof(LectureSignIn));
        builder.Property(row => row.RequestItemId).HasMaxLength(26);
        builder.Property(row => row.PersonHash).HasMaxLength(64);
        builder.HasIndex(row => new { row.RequestItemId, row.PersonHash }).IsUnique();
    }
}
