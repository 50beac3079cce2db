using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.OnBehalf;

/// <summary>How a unit without an account confirmed what was filed for it, as a second officer wrote it down. Never changed, never removed.</summary>
public sealed class UnitWord
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The version that was confirmed.</summary>
    public required string VersionId { get; init; }

    /// <summary>How.</summary>
    public UnitWordWay Way { get; init; }

    /// <summary>Who spoke for the unit: name and office.</summary>
    public required string Person { get; init; }

    /// <summary>On which day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What there is to say; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The signed or stamped paper; null for a call.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>Account id of who wrote it down.</summary>
    public required string UserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string UserName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime RecordedUtc { get; init; }
}

internal sealed class UnitWordConfiguration : IEntityTypeConfiguration<UnitWord>
{
    public void Configure(EntityTypeBuilder<UnitWord> builder)
    {
        builder.ToTable(nameof(UnitWord));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.Way).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Person).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.Property(row => row.AttachmentId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.HasIndex(row => row.ContentItemId);
    }
}
