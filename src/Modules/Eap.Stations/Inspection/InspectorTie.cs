using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Inspection;

/// <summary>Somebody who inspects belongs, or lately belonged, to this union: declared by them or known to the city. Never removed.</summary>
public sealed class InspectorTie
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Account of the inspector.</summary>
    public required string UserId { get; init; }

    /// <summary>The union.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>What ties them, as it was declared; empty for nothing said.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime DeclaredUtc { get; init; }
}

internal sealed class InspectorTieConfiguration : IEntityTypeConfiguration<InspectorTie>
{
    public void Configure(EntityTypeBuilder<InspectorTie> builder)
    {
        builder.ToTable(nameof(InspectorTie));
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Words).HasMaxLength(300);
        builder.Property(row => row.DeclaredBy).HasMaxLength(255);
        builder.HasIndex(row => new { row.UserId, row.OrganizationId }).IsUnique();
    }
}
