using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Process;

/// <summary>One handing in: the first, and one for each correction. Its token makes the same post count once.</summary>
public sealed class ApplicationSubmission
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>1 for the first, 2 for the first correction.</summary>
    public int Number { get; init; }

    /// <summary>Stands in the form; a form sent twice is the same submission.</summary>
    public required string Token { get; init; }

    /// <summary>The version handed in.</summary>
    public required string VersionId { get; init; }

    /// <summary>SHA-256 of the version and its files, with the salt of the record mixed in.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When, by the server's clock, UTC.</summary>
    public DateTime SubmittedUtc { get; init; }

    /// <summary>The account.</summary>
    public required string UserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string UserName { get; init; }
}

internal sealed class ApplicationSubmissionConfiguration : IEntityTypeConfiguration<ApplicationSubmission>
{
    public void Configure(EntityTypeBuilder<ApplicationSubmission> builder)
    {
        builder.ToTable(nameof(ApplicationSubmission));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Token).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.ContentHash).HasMaxLength(64);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ContentItemId, row.Token }).IsUnique();
        builder.HasIndex(row => new { row.ContentItemId, row.Number }).IsUnique();
    }
}
