using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>Somebody who sits on the panel of a programme. Whoever leaves stays in the list, with why.</summary>
public sealed class PanelMember
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>The judge's account.</summary>
    public required string UserId { get; init; }

    /// <summary>Their name when they were asked.</summary>
    public required string Name { get; init; }

    /// <summary>Who asked them.</summary>
    public required string AddedByName { get; set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime AddedUtc { get; set; }

    /// <summary>When they left, UTC; null: they sit on it.</summary>
    public DateTime? RemovedUtc { get; set; }

    /// <summary>Why they left.</summary>
    public string? RemovedReason { get; set; }

    /// <summary>They sit on it.</summary>
    public bool IsActive => RemovedUtc is null;
}

internal sealed class PanelMemberConfiguration : IEntityTypeConfiguration<PanelMember>
{
    public void Configure(EntityTypeBuilder<PanelMember> builder)
    {
        builder.ToTable(nameof(PanelMember));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(255);
        builder.Property(row => row.AddedByName).HasMaxLength(255);
        builder.Property(row => row.RemovedReason).HasMaxLength(300);
        builder.Ignore(row => row.IsActive);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.UserId }).IsUnique();
        builder.HasIndex(row => row.UserId);
    }
}
