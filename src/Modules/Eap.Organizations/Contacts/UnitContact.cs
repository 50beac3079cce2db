using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Organizations.Contacts;

/// <summary>The person a unit names for this work (Q42: 专人负责). One lead and one deputy at a time; who came before stays, with the days.</summary>
public sealed class UnitContact
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Whose.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Lead or deputy.</summary>
    public UnitContactRole Role { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; set; }

    /// <summary>What the person is there: 工会副主席. Empty: not stated.</summary>
    public string Post { get; set; } = "";

    /// <summary>The office's number. Seen by those the unit belongs to, never in public.</summary>
    public required string Phone { get; set; }

    /// <summary>The account messages go to; null: none, then one has to ring.</summary>
    public string? UserId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Last day; null: still.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>True while it is this person.</summary>
    public bool IsActive { get; set; } = true;
}

internal sealed class UnitContactConfiguration : IEntityTypeConfiguration<UnitContact>
{
    public void Configure(EntityTypeBuilder<UnitContact> builder)
    {
        builder.ToTable(nameof(UnitContact));
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Role).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Name).HasMaxLength(UnitContactRules.NameLength);
        builder.Property(row => row.Post).HasMaxLength(UnitContactRules.PostLength);
        builder.Property(row => row.Phone).HasMaxLength(UnitContactRules.PhoneLength);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.HasIndex(row => new { row.OrganizationId, row.Role }).IsUnique().WhereTrue(nameof(UnitContact.IsActive));
        builder.HasIndex(row => row.OrganizationId);
    }
}
