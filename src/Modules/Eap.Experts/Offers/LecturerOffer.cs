using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Experts.Offers;

/// <summary>Work offered to one expert. It keeps what was offered, so that a yes is a yes to exactly this.</summary>
public sealed class LecturerOffer
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters.</summary>
    public required string OfferId { get; init; }

    /// <summary>What somebody is needed for: a content item.</summary>
    public required string RequestItemId { get; init; }

    /// <summary>Its content type; finds the <see cref="IOfferSubject"/>.</summary>
    public required string RequestType { get; init; }

    /// <summary>The expert.</summary>
    public required string ExpertItemId { get; init; }

    /// <summary>The expert's name when it was made.</summary>
    public required string ExpertName { get; init; }

    /// <summary>Where the work belongs.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Who asks for it.</summary>
    public required string Host { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Id of the venue as a resource; null: the place is not booked (online).</summary>
    public string? VenueId { get; init; }

    /// <summary>A word to the expert; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>It begins, UTC.</summary>
    public DateTime StartUtc { get; init; }

    /// <summary>It ends, UTC.</summary>
    public DateTime EndUtc { get; init; }

    /// <summary>SHA-256 (hex) of the token in the link; the token itself is in the mail only.</summary>
    public required string TokenHash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>To be answered before, UTC.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>What has become of it.</summary>
    public OfferState State { get; set; }

    /// <summary>The same as <see cref="OfferState.Accepted"/>: at most one row of a request is true (Q40), by a unique index.</summary>
    public bool IsAccepted { get; set; }

    /// <summary>When it was answered or taken back, UTC.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>Why it was declined or taken back.</summary>
    public string? Reason { get; set; }
}

internal sealed class LecturerOfferConfiguration : IEntityTypeConfiguration<LecturerOffer>
{
    public void Configure(EntityTypeBuilder<LecturerOffer> builder)
    {
        builder.ToTable(nameof(LecturerOffer));
        builder.Property(row => row.OfferId).HasMaxLength(26);
        builder.Property(row => row.RequestItemId).HasMaxLength(26);
        builder.Property(row => row.RequestType).HasMaxLength(64);
        builder.Property(row => row.ExpertItemId).HasMaxLength(26);
        builder.Property(row => row.ExpertName).HasMaxLength(255);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.Host).HasMaxLength(200);
        builder.Property(row => row.Place).HasMaxLength(255);
        builder.Property(row => row.VenueId).HasMaxLength(64);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Property(row => row.TokenHash).HasMaxLength(64);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.OfferId).IsUnique();
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.RequestItemId).IsUnique().WhereTrue(nameof(LecturerOffer.IsAccepted));
        builder.HasIndex(row => new { row.RequestItemId, row.Id });
        builder.HasIndex(row => new { row.ExpertItemId, row.StartUtc });
    }
}
