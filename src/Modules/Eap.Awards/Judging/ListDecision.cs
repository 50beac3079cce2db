using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>The list of a title without a panel, as the city decided it: where, on which day, how, and who entered it.</summary>
public sealed class ListDecision
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>The day it was decided on.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>Where and how: the meeting, its minutes.</summary>
    public required string Words { get; init; }

    /// <summary>The account that entered it.</summary>
    public required string ByUserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime ListedUtc { get; init; }
}

internal sealed class ListDecisionConfiguration : IEntityTypeConfiguration<ListDecision>
{
    public void Configure(EntityTypeBuilder<ListDecision> builder)
    {
        builder.ToTable(nameof(ListDecision));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.Words).HasMaxLength(500);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category }).IsUnique();
    }
}
