using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Indexing;

/// <summary>A row of a flat, indexed table kept beside the items: one or more for the latest and for the published version of an item.</summary>
public abstract class ContentIndex
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>The version.</summary>
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>It is the latest version.</summary>
    public bool Latest { get; set; }

    /// <summary>It is the published version.</summary>
    public bool Published { get; set; }
}

/// <summary>The part of an index table's mapping that all share.</summary>
public abstract class ContentIndexConfiguration<T> : IEntityTypeConfiguration<T> where T : ContentIndex
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(typeof(T).Name).HasKey(row => row.Id);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.ContentItemVersionId).HasMaxLength(26);
        builder.HasIndex(row => row.ContentItemId);
        ConfigureIndex(builder);
    }

    /// <summary>The table's own columns.</summary>
    protected abstract void ConfigureIndex(EntityTypeBuilder<T> builder);
}
