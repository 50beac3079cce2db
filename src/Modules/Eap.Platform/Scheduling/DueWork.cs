using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Scheduling;

/// <summary>Something to be done inside the database at a moment: a reminder, a deadline. Written with what asks for it, done in one transaction with its effect.</summary>
public sealed class DueWork
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Which <see cref="IDueWorkHandler"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, for the handler; one row per kind and key.</summary>
    public required string Key { get; init; }

    /// <summary>Not before this instant, UTC.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>How often it failed.</summary>
    public int Attempts { get; set; }

    /// <summary>What the last failure said.</summary>
    public string? LastError { get; set; }
}

internal sealed class DueWorkConfiguration : IEntityTypeConfiguration<DueWork>
{
    public void Configure(EntityTypeBuilder<DueWork> builder)
    {
        builder.ToTable(nameof(DueWork));
        builder.Property(row => row.Kind).HasMaxLength(64);
        builder.Property(row => row.Key).HasMaxLength(255);
        builder.Property(row => row.LastError).HasMaxLength(1000);
        builder.HasIndex(row => new { row.Kind, row.Key }).IsUnique();
        builder.HasIndex(row => row.DueUtc);
    }
}
