using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Problems;

/// <summary>What a reader found wrong with a station. Nobody is asked who they are; what they wrote is seen by the desk alone until it releases it.</summary>
public sealed class StationProblem
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Stable 26-character id.</summary>
    public required string ProblemId { get; init; }

    /// <summary>The station.</summary>
    public required string StationItemId { get; init; }

    /// <summary>Its host then: who may answer.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>As it was written.</summary>
    public required string Text { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public DateTime ReceivedUtc { get; init; }

    /// <summary>The day by which an answer was promised.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Where it stands.</summary>
    public ProblemState State { get; set; }

    /// <summary>The question as readers see it: names and the like taken out.</summary>
    public string? PublicText { get; set; }

    /// <summary>The answer; of one set aside the reason, for the desk alone.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was answered or set aside, UTC.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Account that did.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>How it stands, for who decides to say what they saw: nobody decides over what somebody else did meanwhile.</summary>
    public string Stamp => string.Create(CultureInfo.InvariantCulture, $"{State}-{AnsweredUtc?.Ticks ?? 0}");
}

internal sealed class StationProblemConfiguration : IEntityTypeConfiguration<StationProblem>
{
    public void Configure(EntityTypeBuilder<StationProblem> builder)
    {
        builder.ToTable(nameof(StationProblem)).Ignore(row => row.Stamp);
        builder.Property(row => row.ProblemId).HasMaxLength(26);
        builder.Property(row => row.StationItemId).HasMaxLength(26);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.PublicText).HasMaxLength(1000);
        builder.Property(row => row.Answer).HasMaxLength(1000);
        builder.Property(row => row.AnsweredBy).HasMaxLength(64);
        builder.HasIndex(row => row.ProblemId).IsUnique();
        builder.HasIndex(row => new { row.StationItemId, row.State });
        builder.HasIndex(row => new { row.State, row.DueOn });
    }
}
