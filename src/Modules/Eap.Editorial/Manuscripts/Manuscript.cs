using Eap.Editorial.Process;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Editorial.Manuscripts;

/// <summary>Where an item stands in the reviews. An item that only came from a recipe has none: its rows and sign-off say all.</summary>
public sealed class Manuscript
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>Where its newest text stands.</summary>
    public ArticleState State { get; set; }

    /// <summary>The newest version.</summary>
    public string? VersionId { get; set; }

    /// <summary>The version readers see.</summary>
    public string? LiveVersionId { get; set; }

    /// <summary>The version that was taken from the readers; null while they see one.</summary>
    public string? GoneVersionId { get; set; }

    /// <summary>Accounts that wrote what readers have not been shown yet, between bars: <c>|a|b|</c>.</summary>
    public string Writers { get; set; } = "";

    /// <summary>Account that handed it in last; gets the answer.</summary>
    public string? SubmittedBy { get; set; }

    /// <summary>When it was handed in last, UTC.</summary>
    public DateTime? SubmittedUtc { get; set; }
}

internal sealed class ManuscriptConfiguration : IEntityTypeConfiguration<Manuscript>
{
    public void Configure(EntityTypeBuilder<Manuscript> builder)
    {
        builder.ToTable(nameof(Manuscript));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.LiveVersionId).HasMaxLength(26);
        builder.Property(row => row.GoneVersionId).HasMaxLength(26);
        builder.Property(row => row.SubmittedBy).HasMaxLength(64);
        builder.HasIndex(row => row.ContentItemId).IsUnique();
    }
}
