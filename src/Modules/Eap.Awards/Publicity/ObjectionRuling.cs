using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Publicity;

/// <summary>What was decided about the list after an objection was found to hold: whoever it is about leaves it, or stays with a reason. Until then nothing is decided or announced.</summary>
public sealed class ObjectionRuling
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The objection.</summary>
    public required string ObjectionId { get; init; }

    /// <summary>True: off the list; false: it stays.</summary>
    public bool Removes { get; init; }

    /// <summary>Why. Where somebody leaves, the nominating union reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>The account that decided.</summary>
    public required string ByUserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime RuledUtc { get; init; }
}

internal sealed class ObjectionRulingConfiguration : IEntityTypeConfiguration<ObjectionRuling>
{
    public void Configure(EntityTypeBuilder<ObjectionRuling> builder)
    {
        builder.ToTable(nameof(ObjectionRuling));
        builder.Property(row => row.ObjectionId).HasMaxLength(26);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => row.ObjectionId).IsUnique();
    }
}
