using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Indexing;

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
        // Lists join their table with the items by version: without this each page of many would read a whole table.
        builder.HasIndex(row => row.ContentItemVersionId);
        ConfigureIndex(builder);
    }

    /// <summary>The table's own columns.</summary>
    protected abstract void ConfigureIndex(EntityTypeBuilder<T> builder);
}
