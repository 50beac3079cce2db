using Eap.Editorial.Process;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Editorial.Manuscripts;

/// <summary>A line of an item's record that is no sign-off.</summary>
public sealed class EditorialEvent
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The version it happened to.</summary>
    public string? VersionId { get; init; }

    /// <summary>What happened.</summary>
    public EditorialEventKind Kind { get; init; }

    /// <summary>In which review; null outside one.</summary>
    public ReviewStage? Stage { get; init; }

    /// <summary>Account; null for the site itself.</summary>
    public string? PersonId { get; init; }

    /// <summary>Their name then.</summary>
    public required string PersonName { get; init; }

    /// <summary>The opinion, correction or reason; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedUtc { get; init; }
}

internal sealed class EditorialEventConfiguration : IEntityTypeConfiguration<EditorialEvent>
{
    public void Configure(EntityTypeBuilder<EditorialEvent> builder)
    {
        builder.ToTable(nameof(EditorialEvent));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Stage).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.PersonId).HasMaxLength(64);
        builder.Property(row => row.PersonName).HasMaxLength(255);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.HasIndex(row => row.ContentItemId);
        builder.HasIndex(row => row.CreatedUtc);
    }
}
