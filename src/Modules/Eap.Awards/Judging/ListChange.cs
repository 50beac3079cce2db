using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>Somebody moved up onto a list that had been taken (递补): who decided, why, and who was passed over. It stays beside the minutes for good.</summary>
public sealed class ListChange
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>The nomination that moves up.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Why, and where it was decided.</summary>
    public required string Reason { get; init; }

    /// <summary>Who came before and could not, each with the rule; empty for nobody.</summary>
    public string Passed { get; set; } = "";

    /// <summary>The account that entered it.</summary>
    public required string ByUserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime ChangedUtc { get; init; }
}

internal sealed class ListChangeConfiguration : IEntityTypeConfiguration<ListChange>
{
    public void Configure(EntityTypeBuilder<ListChange> builder)
    {
        builder.ToTable(nameof(ListChange));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.Passed).HasMaxLength(2000);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category });
        builder.HasIndex(row => row.ContentItemId).IsUnique();
    }
}
