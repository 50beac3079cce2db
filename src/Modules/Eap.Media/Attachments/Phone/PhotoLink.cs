using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Media.Attachments.Phone;

/// <summary>A link by which a phone without an account may add photographs to one field of one item, for a quarter of an hour. Only its hash is stored.</summary>
public sealed class PhotoLink
{
    /// <summary>Database number; never leaves the database.</summary>
    public long Id { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whose files.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The field's part.</summary>
    public required string PartName { get; init; }

    /// <summary>The field.</summary>
    public required string FieldName { get; init; }

    /// <summary>Account id of who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When a photograph came by it, UTC; it takes no other.</summary>
    public DateTime? UsedUtc { get; set; }

    /// <summary>Photographs that came before it in the same row of links.</summary>
    public int Taken { get; init; }

    /// <summary>Where the photographs go.</summary>
    public AttachmentPlace Place => new(ContentItemId, PartName, FieldName);
}

internal sealed class PhotoLinkConfiguration : IEntityTypeConfiguration<PhotoLink>
{
    public void Configure(EntityTypeBuilder<PhotoLink> builder)
    {
        builder.ToTable(nameof(PhotoLink)).HasKey(row => row.Id);
        builder.Ignore(row => row.Place);
        builder.Property(row => row.TokenHash).HasMaxLength(64);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.PartName).HasMaxLength(128);
        builder.Property(row => row.FieldName).HasMaxLength(128);
        builder.Property(row => row.CreatedBy).HasMaxLength(64);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.ExpiresUtc);
    }
}
