using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Facts;

/// <summary>How many different people a unit says it served in a year (Q37), how it counted them and who checked it. Never worked out from visits.</summary>
public sealed class ServiceDeclaration
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Stable 26-character id.</summary>
    public required string DeclarationId { get; init; }

    /// <summary>Whose.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Different people (人).</summary>
    public int Served { get; init; }

    /// <summary>How they were counted, so that nobody is in it twice.</summary>
    public required string Basis { get; init; }

    /// <summary>Account that declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>That account's name then.</summary>
    public required string DeclaredByName { get; init; }

    /// <summary>When.</summary>
    public DateTime DeclaredUtc { get; init; }

    /// <summary>Account that checked it, another one; null: not yet.</summary>
    public string? CheckedBy { get; set; }

    /// <summary>That account's name then.</summary>
    public string? CheckedByName { get; set; }

    /// <summary>When it was checked.</summary>
    public DateTime? CheckedUtc { get; set; }

    /// <summary>When it was voided, or a later one took its place.</summary>
    public DateTime? VoidedUtc { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }

    /// <summary>Checked and not voided: one per unit and year.</summary>
    public bool InForce { get; set; }
}

internal sealed class ServiceDeclarationConfiguration : IEntityTypeConfiguration<ServiceDeclaration>
{
    public void Configure(EntityTypeBuilder<ServiceDeclaration> builder)
    {
        builder.ToTable(nameof(ServiceDeclaration));
        builder.Property(row => row.DeclarationId).HasMaxLength(26);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Basis).HasMaxLength(500);
        builder.Property(row => row.DeclaredBy).HasMaxLength(64);
        builder.Property(row => row.DeclaredByName).HasMaxLength(255);
        builder.Property(row => row.CheckedBy).HasMaxLength(64);
        builder.Property(row => row.CheckedByName).HasMaxLength(255);
        builder.Property(row => row.VoidReason).HasMaxLength(500);
        builder.HasIndex(row => row.DeclarationId).IsUnique();
        builder.HasIndex(row => new { row.OrganizationId, row.Year }).IsUnique().WhereTrue(nameof(ServiceDeclaration.InForce));
        builder.HasIndex(row => row.Year);
    }
}
