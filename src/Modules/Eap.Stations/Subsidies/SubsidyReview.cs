using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Subsidies;

/// <summary>复核: a unit asks to look again; somebody who did not decide answers within the working days of the rule.</summary>
public sealed class SubsidyReview
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The claim's application.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>What the unit says.</summary>
    public required string Words { get; init; }

    /// <summary>Who asked.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime RequestedUtc { get; init; }

    /// <summary>The last day to answer.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Nobody has answered yet: one of a claim at most.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>The claim was taken back in.</summary>
    public bool IsRestored { get; set; }

    /// <summary>The answer.</summary>
    public string? Answer { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredUtc { get; set; }
}

internal sealed class SubsidyReviewConfiguration : IEntityTypeConfiguration<SubsidyReview>
{
    public void Configure(EntityTypeBuilder<SubsidyReview> builder)
    {
        builder.ToTable(nameof(SubsidyReview));
        builder.Property(row => row.ApplicationItemId).HasMaxLength(26);
        builder.Property(row => row.Words).HasMaxLength(1000);
        builder.Property(row => row.RequestedBy).HasMaxLength(255);
        builder.Property(row => row.Answer).HasMaxLength(1000);
        builder.Property(row => row.AnsweredBy).HasMaxLength(255);
        builder.HasIndex(row => new { row.ApplicationItemId, row.IsOpen }).IsUnique().WhereTrue(nameof(SubsidyReview.IsOpen));
    }
}
