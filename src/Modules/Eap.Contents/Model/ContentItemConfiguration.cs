using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Model;

internal sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable(nameof(ContentItem)).HasKey(item => item.Id);
        builder.Ignore(item => item.Content);
        builder.Property(item => item.ContentItemId).HasMaxLength(26);
        builder.Property(item => item.ContentItemVersionId).HasMaxLength(26);
        builder.Property(item => item.ContentType).HasMaxLength(128);
        builder.Property(item => item.DisplayText).HasMaxLength(ContentItem.MaxDisplayText);
        builder.Property(item => item.Owner).HasMaxLength(64);
        builder.Property(item => item.Author).HasMaxLength(255);
        builder.Property(item => item.OrganizationId).HasMaxLength(26);
        builder.Property(item => item.Visibility).HasMaxLength(16).HasConversion<string>();
        builder.Property(item => item.Data).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.HasIndex(item => item.ContentItemVersionId).IsUnique();
        builder.HasIndex(item => new { item.ContentItemId, item.Latest }, "IX_ContentItem_ContentItemId_Latest").IsUnique().WhereTrue("Latest");
        builder.HasIndex(item => new { item.ContentItemId, item.Published }, "IX_ContentItem_ContentItemId_Published").IsUnique().WhereTrue("Published");
        builder.HasIndex(item => new { item.ContentItemId, item.Id });
        builder.HasIndex(item => new { item.ContentType, item.PublishedUtc, item.Id }).WhereTrue("Published");
        builder.HasIndex(item => new { item.ContentType, item.ModifiedUtc, item.Id }).WhereTrue("Latest");
        builder.HasIndex(item => new { item.ModifiedUtc, item.Id }).WhereTrue("Latest");
    }
}
