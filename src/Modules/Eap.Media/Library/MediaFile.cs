using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Media.Library;

/// <summary>A file of the library. Its content never changes: another file is another row.</summary>
public sealed class MediaFile
{
    /// <summary>Database number; never leaves the database except as the mark of a page.</summary>
    public long Id { get; init; }

    /// <summary>26 characters; its address and every reference name it by this.</summary>
    public required string MediaId { get; init; }

    /// <summary>Its key in the file store.</summary>
    public required string FileKey { get; init; }

    /// <summary>Name for people and addresses: letters, digits, points, hyphens; ends as the content is.</summary>
    public required string Name { get; init; }

    /// <summary>Media type, by content.</summary>
    public required string ContentType { get; init; }

    /// <summary>What it is to readers.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; init; }

    /// <summary>Pixels across as seen; null for what is no picture.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels down as seen.</summary>
    public int? Height { get; init; }

    /// <summary>Hash of the content, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What a picture shows, offered wherever it is used; may be empty.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Whose it is; grants count there and above.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Account id; null for the site itself.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>When it came, UTC.</summary>
    public DateTime CreatedUtc { get; init; }
}

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable(nameof(MediaFile)).HasKey(row => row.Id);
        builder.Property(row => row.MediaId).HasMaxLength(26);
        builder.Property(row => row.FileKey).HasMaxLength(32);
        builder.Property(row => row.Name).HasMaxLength(150);
        builder.Property(row => row.ContentType).HasMaxLength(100);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.Alt).HasMaxLength(300);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.UploadedBy).HasMaxLength(64);
        builder.HasIndex(row => row.MediaId).IsUnique();
        builder.HasIndex(row => row.FileKey).IsUnique();
        builder.HasIndex(row => new { row.OrganizationId, row.Id });
    }
}
