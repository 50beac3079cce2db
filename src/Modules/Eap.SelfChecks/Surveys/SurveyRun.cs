using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey that was opened: its questions as they were then, and at the end what it came to. There is one kind of survey, the anonymous one; no column says otherwise.</summary>
public sealed class SurveyRun
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The survey.</summary>
    public required string SurveyItemId { get; init; }

    /// <summary>Its public address: chance, no number that could be counted on.</summary>
    public required string Code { get; init; }

    /// <summary>Whom it asks.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The <see cref="SurveyPart"/> as JSON. Never changed.</summary>
    public required string DefinitionJson { get; init; }

    /// <summary>When somebody opened it, UTC.</summary>
    public DateTime OpenedUtc { get; init; }

    /// <summary>Who did.</summary>
    public required string OpenedByName { get; init; }

    /// <summary>From when it takes answers, UTC.</summary>
    public DateTime FromUtc { get; init; }

    /// <summary>Until when, UTC: the moment itself is too late.</summary>
    public DateTime UntilUtc { get; init; }

    /// <summary>How many answers it takes at the most: a few times the people it asks, with chance. Nobody is told the number. Null: opened before there was one.</summary>
    public int? MostAnswers { get; init; }

    /// <summary>When it was counted and its answers were deleted, UTC; null: not yet. It never opens again.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>The <see cref="SurveyReport"/> as JSON; null until it is closed.</summary>
    public string? ReportJson { get; set; }

    /// <summary>The questions.</summary>
    public SurveyPart Definition() => JsonSerializer.Deserialize<SurveyPart>(DefinitionJson, JOptions.Default)!;

    /// <summary>What it came to; null until it is closed.</summary>
    public SurveyReport? Report() => ReportJson is null ? null : JsonSerializer.Deserialize<SurveyReport>(ReportJson, JOptions.Default);

    /// <summary>It takes answers at this moment.</summary>
    public bool TakesAnswersAt(DateTime nowUtc) => ClosedUtc is null && nowUtc >= FromUtc && nowUtc < UntilUtc;
}

internal sealed class SurveyRunConfiguration : IEntityTypeConfiguration<SurveyRun>
{
    public void Configure(EntityTypeBuilder<SurveyRun> builder)
    {
        builder.ToTable(nameof(SurveyRun));
        builder.Property(row => row.SurveyItemId).HasMaxLength(26);
        builder.Property(row => row.Code).HasMaxLength(16);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.OpenedByName).HasMaxLength(255);
        builder.HasIndex(row => row.SurveyItemId).IsUnique();
        builder.HasIndex(row => row.Code).IsUnique();
    }
}
