using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Outbox;

/// <summary>An effect that leaves the database, written with what causes it and sent afterwards, at least once.</summary>
public sealed class OutboxMessage
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Stable id the receiver can tell repeats by (the mail's Message-ID).</summary>
    public required string MessageId { get; init; }

    /// <summary>Which <see cref="IOutboxHandler"/> sends it.</summary>
    public required string Kind { get; init; }

    /// <summary>What to send: JSON, sealed while it lies in the database (a message may carry a link that opens a door), empty once it is sent.</summary>
    public required string Payload { get; init; }

    /// <summary>Not before this instant, UTC; also the end of a claim.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was handed over; null until then.</summary>
    public DateTime? SentUtc { get; set; }

    /// <summary>When trying ended without success, UTC: a person decides. Null otherwise.</summary>
    public DateTime? GivenUpUtc { get; set; }

    /// <summary>What the last failure said.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was written.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>The page of this site it is about, for whoever has to know whether it left; names no person. Null where nobody asks.</summary>
    public string? About { get; init; }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable(nameof(OutboxMessage));
        builder.Property(row => row.MessageId).HasMaxLength(64);
        builder.Property(row => row.Kind).HasMaxLength(64);
        builder.Property(row => row.LastError).HasMaxLength(1000);
        builder.Property(row => row.About).HasMaxLength(500);
        builder.HasIndex(row => row.MessageId).IsUnique();
        builder.HasIndex(row => new { row.SentUtc, row.DueUtc });
    }
}
