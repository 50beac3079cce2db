using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Search.Documents;

/// <summary>
/// What a reader can find: a published public item that has an address. The full-text index knows it by its number only; what a result shows
/// stands here.
/// </summary>
public sealed class SearchDocument
{
    /// <summary>Its number in the index. A later publication has a higher one; only imports with dates of their own stray, until the next rebuild.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Its type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The organisation it belongs to.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public DateTime PublishedUtc { get; init; }

    /// <summary>Its address without the leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>Ids of its terms (topics, audience), with spaces between them.</summary>
    public required string Terms { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its short fields with their labels, a line each; a snippet is cut from them when only they say what was searched for.</summary>
    public required string Facts { get; init; }

    /// <summary>What it says, as plain text; snippets are cut from it.</summary>
    public required string Text { get; init; }
}

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable(nameof(SearchDocument)).HasKey(row => row.Id);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.ContentType).HasMaxLength(128);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Path).HasMaxLength(500);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.HasIndex(row => row.ContentItemId).IsUnique();
        builder.HasIndex(row => row.PublishedUtc);
    }
}
