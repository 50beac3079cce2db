using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Nominations;

/// <summary>A body asked for its opinion about a nominee (征求意见表): asked, stamped, entered. The row exists from the moment it is asked for.</summary>
public sealed class ConsultationOpinion
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters; its sheet hangs here and not on the application, whose files the nominating unit reads.</summary>
    public required string OpinionId { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Code of the <see cref="Programmes.OpinionRule"/> it follows from.</summary>
    public required string Code { get; init; }

    /// <summary>What the body is called on the sheet.</summary>
    public required string Body { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public DateTime AskedUtc { get; init; }

    /// <summary>Who asked.</summary>
    public required string AskedByName { get; init; }

    /// <summary>What it says.</summary>
    public OpinionVerdict Verdict { get; set; }

    /// <summary>Its words, if it wrote any; why, where it disagrees.</summary>
    public string? Words { get; set; }

    /// <summary>The day on the stamp.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>The stamped sheet; null: not there yet.</summary>
    public string? AttachmentId { get; set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime? EnteredUtc { get; set; }

    /// <summary>The account that entered it.</summary>
    public string? EnteredBy { get; set; }

    /// <summary>Its name then.</summary>
    public string? EnteredByName { get; set; }
}

internal sealed class ConsultationOpinionConfiguration : IEntityTypeConfiguration<ConsultationOpinion>
{
    public void Configure(EntityTypeBuilder<ConsultationOpinion> builder)
    {
        builder.ToTable(nameof(ConsultationOpinion));
        builder.Property(row => row.OpinionId).HasMaxLength(26);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Code).HasMaxLength(64);
        builder.Property(row => row.Body).HasMaxLength(100);
        builder.Property(row => row.AskedByName).HasMaxLength(255);
        builder.Property(row => row.Verdict).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Words).HasMaxLength(1000);
        builder.Property(row => row.AttachmentId).HasMaxLength(26);
        builder.Property(row => row.EnteredBy).HasMaxLength(64);
        builder.Property(row => row.EnteredByName).HasMaxLength(255);
        builder.HasIndex(row => row.OpinionId).IsUnique();
        builder.HasIndex(row => new { row.ContentItemId, row.Code }).IsUnique();
    }
}
