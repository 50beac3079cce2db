using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Experts.Calendar;

/// <summary>When an expert said they have time: every week on a weekday, within days, or away within days. Times are on the wall of the site's city.</summary>
public sealed class ExpertAvailability
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The expert.</summary>
    public required string ExpertItemId { get; init; }

    /// <summary>0 Sunday to 6 Saturday; null: every day.</summary>
    public int? Weekday { get; init; }

    /// <summary>First day it holds; null: from ever.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>Last day it holds; null: for ever.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>Minute of the day it begins.</summary>
    public int FromMinute { get; init; }

    /// <summary>Minute of the day it ends, up to 1440.</summary>
    public int ToMinute { get; init; } = 1440;

    /// <summary>No time then; everything else says there is.</summary>
    public bool IsAway { get; init; }

    /// <summary>True when the row speaks of this day.</summary>
    public bool Covers(DateOnly day) => (Weekday is not { } weekday || (int)day.DayOfWeek == weekday) && (FromDay is not { } from || day >= from) && (ToDay is not { } to || day <= to);
}

internal sealed class ExpertAvailabilityConfiguration : IEntityTypeConfiguration<ExpertAvailability>
{
    public void Configure(EntityTypeBuilder<ExpertAvailability> builder)
    {
        builder.ToTable(nameof(ExpertAvailability));
        builder.Property(row => row.ExpertItemId).HasMaxLength(26);
        builder.HasIndex(row => row.ExpertItemId);
    }
}
