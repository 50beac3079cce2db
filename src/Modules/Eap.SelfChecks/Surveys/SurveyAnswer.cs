using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// What one person chose, until the survey is counted. Nothing else is known of it: no time, no account, no address, no number in a row. The key is chance; on SQLite it is
/// the place in the file too, so that the order in which rows lie says nothing about the order in which they came.
/// </summary>
public sealed class SurveyAnswer
{
    /// <summary>A random number.</summary>
    public long Key { get; init; }

    /// <summary>The survey.</summary>
    public required string SurveyItemId { get; init; }

    /// <summary>For each question the positions of what was chosen.</summary>
    public required string AnswersJson { get; init; }
}

internal sealed class SurveyAnswerConfiguration : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable(nameof(SurveyAnswer)).HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.SurveyItemId).HasMaxLength(26);
        builder.HasIndex(row => row.SurveyItemId);
    }
}
