using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Workflows.Instances;

/// <summary>One step of an instance: what was done, how it ended, when.</summary>
public sealed class JournalEntry
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The instance.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>1, 2, 3... within the instance.</summary>
    public int Number { get; init; }

    /// <summary>Which activity of its type.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The activity's title then.</summary>
    public required string Title { get; init; }

    /// <summary>The outcomes it left by, between spaces; empty: it began to wait.</summary>
    public required string Outcome { get; init; }

    /// <summary>What there is to say about it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Who moved it: a person, or the site itself.</summary>
    public required string UserName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedUtc { get; init; }
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable(nameof(JournalEntry));
        builder.Property(row => row.WorkflowId).HasMaxLength(26);
        builder.Property(row => row.ActivityId).HasMaxLength(64);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.Outcome).HasMaxLength(255);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.HasIndex(row => new { row.WorkflowId, row.Number }).IsUnique();
    }
}
