using Eap.Contents.Indexing;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Media.References;

/// <summary>Which item names which file, in a field or anywhere in its text: what makes a file public, and what forbids deleting it.</summary>
public sealed class MediaReferenceIndex : ContentIndex
{
    /// <summary>The file; it need not exist.</summary>
    public string MediaId { get; set; } = "";
}

internal sealed class MediaReferenceIndexConfiguration : ContentIndexConfiguration<MediaReferenceIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<MediaReferenceIndex> builder)
    {
        builder.Property(row => row.MediaId).HasMaxLength(26);
        builder.HasIndex(row => row.MediaId);
    }
}
