using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Organizations.Directory;

/// <summary>What an organisation states of itself for a year. Counts of persons (人).</summary>
public sealed class OrganizationFact
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Whose facts.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The year they hold for.</summary>
    public int Year { get; init; }

    /// <summary>职工人数; null: not stated.</summary>
    public int? Workers { get; set; }

    /// <summary>会员人数</summary>
    public int? Members { get; set; }

    /// <summary>女职工人数</summary>
    public int? Women { get; set; }
}

internal sealed class OrganizationFactConfiguration : IEntityTypeConfiguration<OrganizationFact>
{
    public void Configure(EntityTypeBuilder<OrganizationFact> builder)
    {
        builder.ToTable(nameof(OrganizationFact));
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.HasIndex(row => new { row.OrganizationId, row.Year }).IsUnique();
    }
}
