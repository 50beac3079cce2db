using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Subsidies;

/// <summary>The city's rule for the places of a year. A draft until it is published, before the first claim where possible; published, it is changed by nobody.</summary>
public sealed class SubsidyRule
{
    /// <summary>Working days in which a 复核 is answered, unless the city says otherwise.</summary>
    public const int DefaultAppealDays = 5;

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The plan that gives the places.</summary>
    public required string PlanItemId { get; init; }

    /// <summary>The version of the plan it was published under.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>How many places it was published with.</summary>
    public int Places { get; set; }

    /// <summary>Who comes first; the plan's reading on the day of publishing.</summary>
    public SubsidyOrder Order { get; set; }

    /// <summary>What counts before the last day; the plan's reading on the day of publishing.</summary>
    public SubsidyEvent Event { get; set; }

    /// <summary>The first instant that is too late, UTC; null until it is published.</summary>
    public DateTime? CutOffUtc { get; set; }

    /// <summary>Places kept for each district.</summary>
    public int Floor { get; set; }

    /// <summary>Names of <see cref="RankingKey"/>, separated by commas.</summary>
    public string RankBy { get; set; } = "";

    /// <summary>Units that count as the city's own beside the federation: their ids, separated by commas.</summary>
    public string OwnUnits { get; set; } = "";

    /// <summary>Working days in which a 复核 is answered.</summary>
    public int AppealDays { get; set; } = DefaultAppealDays;

    /// <summary>When it was published, UTC; null: a draft.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Who published it.</summary>
    public string? PublishedBy { get; set; }

    /// <summary>When the list was closed, UTC; null: it is open.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>The last number given out in the queue.</summary>
    public long LastNumber { get; set; }

    /// <summary>The ranking, as keys.</summary>
    public IReadOnlyList<RankingKey> Keys => [.. RankBy.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RankingKey>)];

    /// <summary>The city's own units, as ids.</summary>
    public IReadOnlyList<string> Own => OwnUnits.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class SubsidyRuleConfiguration : IEntityTypeConfiguration<SubsidyRule>
{
    public void Configure(EntityTypeBuilder<SubsidyRule> builder)
    {
        builder.ToTable(nameof(SubsidyRule));
        builder.Property(row => row.PlanItemId).HasMaxLength(26);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.Property(row => row.Order).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Event).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.RankBy).HasMaxLength(64);
        builder.Property(row => row.OwnUnits).HasMaxLength(2000);
        builder.Property(row => row.PublishedBy).HasMaxLength(255);
        builder.Ignore(row => row.Keys).Ignore(row => row.Own);
        builder.HasIndex(row => row.Year).IsUnique();
    }
}
