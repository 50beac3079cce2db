using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Audit;

/// <summary>
/// One line of the audit trail. It names protected and personal fields, never their values. Written in the transaction of what it tells;
/// sealed into the hash chain afterwards, in batches, after which the database is never asked to change it.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>Content, User, Organization, Settings, Recipe...</summary>
    public required string Category { get; init; }

    /// <summary>What happened: Published, LoggedIn...</summary>
    public required string Name { get; init; }

    /// <summary>Account that did it; null for nobody and for the site itself.</summary>
    public string? UserId { get; init; }

    /// <summary>Its name then; 系统 for the site itself.</summary>
    public required string UserName { get; init; }

    /// <summary>Organisation it happened in, if any.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>What it happened to: a content item id, an account id...</summary>
    public string? SubjectId { get; init; }

    /// <summary>One line for people, in Chinese.</summary>
    public required string Summary { get; init; }

    /// <summary>More, as JSON; null when there is none.</summary>
    public string? Data { get; init; }

    /// <summary>Place in the chain, 1 and up; null until sealed.</summary>
    public long? SealNumber { get; set; }

    /// <summary>SHA-256 (hex) over this event and the hash before it; null until sealed.</summary>
    public string? Hash { get; set; }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable(nameof(AuditEvent));
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(64);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.SubjectId).HasMaxLength(64);
        builder.Property(row => row.Summary).HasMaxLength(1000);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => row.SealNumber).IsUnique();
        builder.HasIndex(row => row.CreatedUtc);
        builder.HasIndex(row => row.SubjectId);
    }
}
