using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Process;

/// <summary>The one place a unit has in a cycle, where the form allows one application only. Its unique key decides, not a look beforehand.</summary>
public sealed class ApplicationSlot
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The form.</summary>
    public required string ContentType { get; init; }

    /// <summary>The unit.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The cycle.</summary>
    public required string Cycle { get; init; }

    /// <summary>The application that has it.</summary>
    public required string ContentItemId { get; init; }
}

internal sealed class ApplicationSlotConfiguration : IEntityTypeConfiguration<ApplicationSlot>
{
    public void Configure(EntityTypeBuilder<ApplicationSlot> builder)
    {
        builder.ToTable(nameof(ApplicationSlot));
        builder.Property(row => row.ContentType).HasMaxLength(128);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Cycle).HasMaxLength(32);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.HasIndex(row => new { row.ContentType, row.OrganizationId, row.Cycle }).IsUnique();
        builder.HasIndex(row => row.ContentItemId);
    }
}
