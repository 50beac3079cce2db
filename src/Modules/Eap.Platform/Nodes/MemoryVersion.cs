using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Nodes;

/// <summary>How often something that nodes keep in memory was changed, in one row each: a node that finds a higher number than it knows forgets.</summary>
public sealed class MemoryVersion
{
    /// <summary>What was changed.</summary>
    public required string Name { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Number { get; init; }
}

internal sealed class MemoryVersionConfiguration : IEntityTypeConfiguration<MemoryVersion>
{
    public void Configure(EntityTypeBuilder<MemoryVersion> builder)
    {
        builder.ToTable(nameof(MemoryVersion)).HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(64);
    }
}
