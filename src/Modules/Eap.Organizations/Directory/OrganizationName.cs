using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Organizations.Directory;

/// <summary>A name an organisation bears from one day to another (卫计委 became 卫健委). Periods of one organisation do not overlap.</summary>
public sealed class OrganizationName
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Whose name.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Full name, as on its seal.</summary>
    public required string Name { get; set; }

    /// <summary>Short name.</summary>
    public required string ShortName { get; set; }

    /// <summary>First day; null: always.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The same as a value.</summary>
    public NamePeriod ToPeriod() => new(Name, ShortName, ValidFrom, ValidTo);
}

internal sealed class OrganizationNameConfiguration : IEntityTypeConfiguration<OrganizationName>
{
    public void Configure(EntityTypeBuilder<OrganizationName> builder)
    {
        builder.ToTable(nameof(OrganizationName));
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.ShortName).HasMaxLength(100);
        builder.HasIndex(row => row.OrganizationId);
    }
}
