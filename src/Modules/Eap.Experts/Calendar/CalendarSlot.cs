using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Experts.Calendar;

/// <summary>A half hour of a resource that is taken. The unique key over resource and time is what makes double booking impossible.</summary>
public sealed class CalendarSlot
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Kind of <see cref="CalendarResource"/>.</summary>
    public required string ResourceKind { get; init; }

    /// <summary>Which one.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Its beginning, UTC.</summary>
    public DateTime SlotStartUtc { get; init; }

    /// <summary>What it is taken for: a content item.</summary>
    public required string SubjectItemId { get; init; }
}

internal sealed class CalendarSlotConfiguration : IEntityTypeConfiguration<CalendarSlot>
{
    public void Configure(EntityTypeBuilder<CalendarSlot> builder)
    {
        builder.ToTable(nameof(CalendarSlot));
        builder.Property(row => row.ResourceKind).HasMaxLength(16);
        builder.Property(row => row.ResourceId).HasMaxLength(64);
        builder.Property(row => row.SubjectItemId).HasMaxLength(26);
        builder.HasIndex(row => new { row.ResourceKind, row.ResourceId, row.SlotStartUtc }).IsUnique();
        builder.HasIndex(row => row.SubjectItemId);
    }
}
