using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Surveys;

/// <summary>A form that was sent: the same form again is not counted again. It leads to no answer, and is deleted when the survey is counted.</summary>
public sealed class UsedTicket
{
    /// <summary>The beginning of a hash of the form's ticket.</summary>
    public long Mark { get; init; }

    /// <summary>The survey.</summary>
    public required string SurveyItemId { get; init; }
}

internal sealed class UsedTicketConfiguration : IEntityTypeConfiguration<UsedTicket>
{
    public void Configure(EntityTypeBuilder<UsedTicket> builder)
    {
        builder.ToTable(nameof(UsedTicket)).HasKey(row => row.Mark);
        builder.Property(row => row.Mark).ValueGeneratedNever();
        builder.Property(row => row.SurveyItemId).HasMaxLength(26);
        builder.HasIndex(row => row.SurveyItemId);
    }
}
