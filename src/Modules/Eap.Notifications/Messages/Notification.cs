using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Notifications.Messages;

/// <summary>A message in an account's inbox.</summary>
public sealed class Notification
{
    /// <summary>Database number; later messages have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>Whose inbox.</summary>
    public required string UserId { get; init; }

    /// <summary>One line, at most 120 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text, at most 2000 characters; empty when the subject says it all.</summary>
    public string Body { get; init; } = "";

    /// <summary>The page of this site it is about; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When its owner read it, UTC; null: not yet.</summary>
    public DateTime? ReadUtc { get; set; }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable(nameof(Notification));
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.Subject).HasMaxLength(NotificationMessage.MaxSubject);
        builder.Property(row => row.Body).HasMaxLength(NotificationMessage.MaxBody);
        builder.Property(row => row.Url).HasMaxLength(NotificationMessage.MaxUrl);
        builder.HasIndex(row => new { row.UserId, row.Id });
        builder.HasIndex(row => new { row.UserId, row.ReadUtc });
        builder.HasIndex(row => row.ReadUtc);
        builder.HasIndex(row => row.CreatedUtc);
        // How often the same was said lately: a workflow asks before it speaks again.
        builder.HasIndex(row => new { row.Subject, row.CreatedUtc });
    }
}
