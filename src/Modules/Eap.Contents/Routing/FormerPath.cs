using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Routing;

/// <summary>An address an item had while it was published; readers who kept it are led to the new one.</summary>
public sealed class FormerPath
{
    /// <summary>The path, lower case.</summary>
    public required string Path { get; init; }

    /// <summary>The item that had it last.</summary>
    public required string ContentItemId { get; set; }
}

internal sealed class FormerPathConfiguration : IEntityTypeConfiguration<FormerPath>
{
    public void Configure(EntityTypeBuilder<FormerPath> builder)
    {
        builder.ToTable(nameof(FormerPath)).HasKey(row => row.Path);
        builder.Property(row => row.Path).HasMaxLength(500);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
    }
}
