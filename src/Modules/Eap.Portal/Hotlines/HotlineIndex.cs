using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Portal.Hotlines;

/// <summary>Finds lines in their order, and those an editor has to check.</summary>
public sealed class HotlineIndex : ContentIndex
{
    /// <summary>The number; empty when it is missing.</summary>
    public string Number { get; set; } = "";

    /// <summary>One of <see cref="HotlineKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Never loses its button.</summary>
    public bool Permanent { get; set; }

    /// <summary>The day of the last check, as midnight UTC; null: never.</summary>
    public DateTime? VerifiedOn { get; set; }

    /// <summary>Place among lines.</summary>
    public int Position { get; set; }
}

internal sealed class HotlineIndexConfiguration : ContentIndexConfiguration<HotlineIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<HotlineIndex> builder)
    {
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Kind).HasMaxLength(32);
        builder.HasIndex(row => row.Position);
    }
}

internal sealed class HotlineIndexProvider : PartIndexProvider<HotlinePart, HotlineIndex>
{
    protected override HotlineIndex? Map(HotlinePart part, ContentItem item) => new()
    {
        Number = part.Number ?? "", Kind = part.Kind ?? "", Permanent = part.Permanent, Position = part.Position,
        VerifiedOn = part.VerifiedOn?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
    };
}
