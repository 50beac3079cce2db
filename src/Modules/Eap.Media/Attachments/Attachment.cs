using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Media.Attachments;

/// <summary>A file of one field of one item, from the moment its upload began. Its content never changes.</summary>
public sealed class Attachment
{
    /// <summary>Database number; never leaves the database.</summary>
    public long Id { get; init; }

    /// <summary>26 characters; its address and the item's JSON name it by this.</summary>
    public required string AttachmentId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Name under which the field's part is attached.</summary>
    public required string PartName { get; init; }

    /// <summary>The field.</summary>
    public required string FieldName { get; init; }

    /// <summary>Its key in the file store; null while it is on its way.</summary>
    public string? FileKey { get; set; }

    /// <summary>Name for people and downloads; ends as the content is.</summary>
    public required string Name { get; set; }

    /// <summary>Media type, by content; empty while it is on its way.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>Bytes; while it is on its way, as many as were announced.</summary>
    public long Length { get; set; }

    /// <summary>Hash of the content, lower-case hex; null while it is on its way.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Account id; for a photograph from a phone, of who made the link.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>It came through a phone link.</summary>
    public bool ByPhone { get; init; }

    /// <summary>When its first byte came, UTC: what counts at a deadline.</summary>
    public DateTime BegunUtc { get; init; }

    /// <summary>When it was whole and stored, UTC; null while it is on its way.</summary>
    public DateTime? CompletedUtc { get; set; }

    /// <summary>When it was taken out of the form, UTC; older versions of the item may still name it.</summary>
    public DateTime? RemovedUtc { get; set; }

    /// <summary>A stored version of the item names it: it stays as long as the item.</summary>
    public bool IsKept { get; set; }

    /// <summary>The field is protected: every reading is logged.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Where it hangs.</summary>
    public AttachmentPlace Place => new(ContentItemId, PartName, FieldName);
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable(nameof(Attachment)).HasKey(row => row.Id);
        builder.Ignore(row => row.Place);
        builder.Property(row => row.AttachmentId).HasMaxLength(26);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.PartName).HasMaxLength(128);
        builder.Property(row => row.FieldName).HasMaxLength(128);
        builder.Property(row => row.FileKey).HasMaxLength(32);
        builder.Property(row => row.Name).HasMaxLength(150);
        builder.Property(row => row.ContentType).HasMaxLength(100);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.UploadedBy).HasMaxLength(64);
        builder.HasIndex(row => row.AttachmentId).IsUnique();
        builder.HasIndex(row => row.FileKey).IsUnique();
        builder.HasIndex(row => row.ContentItemId);
    }
}
