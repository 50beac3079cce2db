using Eap.Awards.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Publicity;

/// <summary>A nominee on a list, with the words that were published.</summary>
public sealed class PublicityLine
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The list.</summary>
    public required string RoundId { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>From 1, as printed.</summary>
    public int Position { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>What the title is called.</summary>
    public required string TitleName { get; init; }

    /// <summary>The nominee's name; its spelling may be corrected.</summary>
    public required string Name { get; set; }

    /// <summary>The name as it went up, once its spelling was corrected; null: nothing was. Corrections are measured from it.</summary>
    public string? PublishedName { get; set; }

    /// <summary>The nominee's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Why, in a line.</summary>
    public required string Reason { get; init; }

    /// <summary>The line as the rule of changes reads it.</summary>
    public PublicityEntry ToEntry() => new(ContentItemId, Name, Unit, Reason);

    /// <summary>The same as it went up.</summary>
    public PublicityEntry AsPublished() => new(ContentItemId, PublishedName ?? Name, Unit, Reason);
}

internal sealed class PublicityLineConfiguration : IEntityTypeConfiguration<PublicityLine>
{
    public void Configure(EntityTypeBuilder<PublicityLine> builder)
    {
        builder.ToTable(nameof(PublicityLine));
        builder.Property(row => row.RoundId).HasMaxLength(26);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.TitleName).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(255);
        builder.Property(row => row.PublishedName).HasMaxLength(255);
        builder.Property(row => row.Unit).HasMaxLength(255);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => new { row.RoundId, row.ContentItemId }).IsUnique();
        builder.HasIndex(row => row.ContentItemId);
    }
}
