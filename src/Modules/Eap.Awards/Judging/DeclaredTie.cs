using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>A judge belongs, or lately belonged, to this union, or knows whom one nomination is about: declared by them or known to the city. Never removed.</summary>
public sealed class DeclaredTie
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The judge's account.</summary>
    public required string UserId { get; init; }

    /// <summary>The union.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The one nomination it is about; empty: everything of the union. A judge who recognises somebody behind a number says no more than that.</summary>
    public string ContentItemId { get; init; } = "";

    /// <summary>What ties them, as it was declared; empty for nothing said.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime DeclaredUtc { get; init; }
}

internal sealed class DeclaredTieConfiguration : IEntityTypeConfiguration<DeclaredTie>
{
    public void Configure(EntityTypeBuilder<DeclaredTie> builder)
    {
        builder.ToTable(nameof(DeclaredTie));
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Words).HasMaxLength(300);
        builder.Property(row => row.DeclaredBy).HasMaxLength(255);
        builder.HasIndex(row => new { row.UserId, row.OrganizationId, row.ContentItemId }).IsUnique();
    }
}
