using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Organizations.Directory;

/// <summary>A union, a body beside it, or a node that groups them. Its names carry dates; the current one is repeated here for lists.</summary>
public sealed class Organization
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Stable 26-character id; content, grants and audit name organisations by it.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Short latin code, unique; recipes and imports name organisations by it.</summary>
    public required string Code { get; set; }

    /// <summary>The organisation above; null for the root (the municipal federation).</summary>
    public string? ParentId { get; set; }

    /// <summary>Ids from the root down to this one: <c>/root/parent/this/</c>. A subtree is everything whose path starts with its path.</summary>
    public required string Path { get; set; }

    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; set; }

    /// <summary>Full name, as on its seal, valid today.</summary>
    public required string Name { get; set; }

    /// <summary>Short name, valid today.</summary>
    public required string ShortName { get; set; }

    /// <summary>Order among its siblings.</summary>
    public int Position { get; set; }

    /// <summary>False once it is dissolved; it keeps its past and takes nothing new.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Changes with every save; guards against two people editing at once.</summary>
    public int Revision { get; set; }
}

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable(nameof(Organization));
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Code).HasMaxLength(64);
        builder.Property(row => row.ParentId).HasMaxLength(26);
        builder.Property(row => row.Path).HasMaxLength(512);
        builder.Property(row => row.Kind).HasMaxLength(32).HasConversion<string>();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.ShortName).HasMaxLength(100);
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.HasIndex(row => row.OrganizationId).IsUnique();
        builder.HasIndex(row => row.Code).IsUnique();
        builder.HasIndex(row => row.Path);
        builder.HasIndex(row => row.ParentId);
    }
}
