using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Process;

/// <summary>Something that happened to an application, as the timeline tells it. Never changed once its transaction is over, never removed.</summary>
public sealed class ApplicationEvent
{
    /// <summary>Database number; later happenings have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The state it went to; null when the state stayed.</summary>
    public ApplicationStatus? Status { get; set; }

    /// <summary>One line, in Chinese.</summary>
    public required string Title { get; set; }

    /// <summary>What there is to say about it, in Chinese; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who: the applying person, or the office that decided; both sides read it.</summary>
    public required string Who { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime OccurredUtc { get; init; }
}

internal sealed class ApplicationEventConfiguration : IEntityTypeConfiguration<ApplicationEvent>
{
    public void Configure(EntityTypeBuilder<ApplicationEvent> builder)
    {
        builder.ToTable(nameof(ApplicationEvent));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Status).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Who).HasMaxLength(255);
        builder.HasIndex(row => row.ContentItemId);
    }
}
