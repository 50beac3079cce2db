using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Process;

/// <summary>Where an application stands: one row beside its content item, which holds what was filled in.</summary>
public sealed class ApplicationRecord
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Its form.</summary>
    public required string ContentType { get; init; }

    /// <summary>The unit that applies.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The cycle it counts in, usually a year; empty until it is filed.</summary>
    public string Cycle { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public ApplicationStatus Status { get; set; }

    /// <summary>How it came in.</summary>
    public ApplicationChannel Channel { get; init; }

    /// <summary>When it was first handed in, UTC: the place in the queue, which a return keeps. Null for a draft.</summary>
    public DateTime? FiledUtc { get; set; }

    /// <summary>When it was handed in last, UTC.</summary>
    public DateTime? SubmittedUtc { get; set; }

    /// <summary>The number on the receipt; null for a draft.</summary>
    public string? ReceiptNumber { get; set; }

    /// <summary>SHA-256 of what was handed in last, with <see cref="ContentSalt"/> mixed in.</summary>
    public string? ContentHash { get; set; }

    /// <summary>Mixed into the hashes of what was handed in; thrown away with the first answer that is erased, so that nobody finds the answer by trying. Null for a draft.</summary>
    public string? ContentSalt { get; set; }

    /// <summary>The version handed in last.</summary>
    public string? VersionId { get; set; }

    /// <summary>The version of the plan whose rules were applied; null where no plan is asked.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>When it was accepted or refused, UTC.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>The account that filed it.</summary>
    public required string OfficerUserId { get; set; }

    /// <summary>That person's name then.</summary>
    public string OfficerName { get; set; } = "";

    /// <summary>When the unit confirmed what was filed for it, UTC; null: not yet, or it filed itself.</summary>
    public DateTime? ConfirmedUtc { get; set; }

    /// <summary>Since when it stands where it stands, UTC.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>When it was begun, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>Filed for the unit and not confirmed by it yet.</summary>
    public bool AwaitsConfirmation => Channel == ApplicationChannel.OnBehalf && ConfirmedUtc is null;
}

internal sealed class ApplicationRecordConfiguration : IEntityTypeConfiguration<ApplicationRecord>
{
    public void Configure(EntityTypeBuilder<ApplicationRecord> builder)
    {
        builder.ToTable(nameof(ApplicationRecord));
        foreach (var id in new[] { nameof(ApplicationRecord.ContentItemId), nameof(ApplicationRecord.OrganizationId), nameof(ApplicationRecord.VersionId), nameof(ApplicationRecord.PlanVersionId) })
            builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.ContentType).HasMaxLength(128);
        builder.Property(row => row.Cycle).HasMaxLength(32);
        builder.Property(row => row.Status).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Channel).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.ReceiptNumber).HasMaxLength(64);
        builder.Property(row => row.ContentHash).HasMaxLength(64);
        builder.Property(row => row.ContentSalt).HasMaxLength(32);
        builder.Property(row => row.OfficerUserId).HasMaxLength(64);
        builder.Property(row => row.OfficerName).HasMaxLength(255);
        builder.Ignore(row => row.AwaitsConfirmation);
        builder.HasIndex(row => row.ContentItemId).IsUnique();
        builder.HasIndex(row => row.ReceiptNumber).IsUnique();
        builder.HasIndex(row => new { row.OrganizationId, row.Status });
        builder.HasIndex(row => new { row.ContentType, row.Status, row.FiledUtc });
        builder.HasIndex(row => row.FiledUtc);
    }
}
