using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Subsidies;

/// <summary>A line of a claim's history; only added.</summary>
public sealed class SubsidyEntry
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The claim's application.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime OccurredUtc { get; init; }

    /// <summary>What, in Chinese.</summary>
    public required string Words { get; init; }

    /// <summary>The account; null for the site itself.</summary>
    public string? ByUserId { get; init; }

    /// <summary>That person's name.</summary>
    public required string ByName { get; init; }

    /// <summary>The person had a hand in what was decided: somebody else answers a 复核.</summary>
    public bool IsDecision { get; init; }
}

internal sealed class SubsidyEntryConfiguration : IEntityTypeConfiguration<SubsidyEntry>
{
    public void Configure(EntityTypeBuilder<SubsidyEntry> builder)
    {
        builder.ToTable(nameof(SubsidyEntry));
        builder.Property(row => row.ApplicationItemId).HasMaxLength(26);
        builder.Property(row => row.Words).HasMaxLength(1500);
        builder.Property(row => row.ByUserId).HasMaxLength(64);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.HasIndex(row => row.ApplicationItemId);
    }
}
