using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Board;

/// <summary>A unit was reminded (催办): by whom, of what, and whom it reached. Once a day at most.</summary>
public sealed class Nudge
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanItemId { get; init; }

    /// <summary>The year of the figures.</summary>
    public int Year { get; init; }

    /// <summary>Which unit.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The day on the wall of the city.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Account that sent it.</summary>
    public required string SentBy { get; init; }

    /// <summary>That account's name then.</summary>
    public required string SentByName { get; init; }

    /// <summary>When.</summary>
    public DateTime SentUtc { get; init; }

    /// <summary>How many accounts got it; 0: nobody there has one, it is to be told by phone.</summary>
    public int Reached { get; init; }

    /// <summary>What it said.</summary>
    public required string Text { get; init; }
}

internal sealed class NudgeConfiguration : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> builder)
    {
        builder.ToTable(nameof(Nudge));
        builder.Property(row => row.PlanItemId).HasMaxLength(26);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.SentBy).HasMaxLength(64);
        builder.Property(row => row.SentByName).HasMaxLength(255);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.HasIndex(row => new { row.PlanItemId, row.OrganizationId, row.Day }).IsUnique();
    }
}
