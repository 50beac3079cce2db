using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Surveys;

/// <summary>A draft that somebody asked the city to open, and what the city said. It holds for one version of the draft: a change asks for nothing any more.</summary>
public sealed class SurveyAsking
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The survey.</summary>
    public required string SurveyItemId { get; init; }

    /// <summary>The version that was asked for.</summary>
    public required string VersionId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime AskedUtc { get; set; }

    /// <summary>Who asked: the account.</summary>
    public required string AskedBy { get; set; }

    /// <summary>Who asked: the name.</summary>
    public required string AskedByName { get; set; }

    /// <summary>When the city sent it back, UTC; null: it has not.</summary>
    public DateTime? SentBackUtc { get; set; }

    /// <summary>Who sent it back.</summary>
    public string? SentBackByName { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

internal sealed class SurveyAskingConfiguration : IEntityTypeConfiguration<SurveyAsking>
{
    public void Configure(EntityTypeBuilder<SurveyAsking> builder)
    {
        builder.ToTable(nameof(SurveyAsking));
        builder.Property(row => row.SurveyItemId).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.AskedBy).HasMaxLength(64);
        builder.Property(row => row.AskedByName).HasMaxLength(255);
        builder.Property(row => row.SentBackByName).HasMaxLength(255);
        builder.Property(row => row.Reason).HasMaxLength(SurveyProblems.LongestText);
        builder.HasIndex(row => row.SurveyItemId).IsUnique();
    }
}
