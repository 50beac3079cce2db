using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Nominations;

/// <summary>A key a nominee is found by. One nominee stands once among those of a title: two unions, or two names that share a key, meet in the unique index.</summary>
public sealed class NominationKey
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>One of <see cref="Rules.HolderKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>False once the nomination is over without an honour.</summary>
    public bool IsHeld { get; set; } = true;
}

internal sealed class NominationKeyConfiguration : IEntityTypeConfiguration<NominationKey>
{
    public void Configure(EntityTypeBuilder<NominationKey> builder)
    {
        builder.ToTable(nameof(NominationKey));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.Key).HasMaxLength(Rules.HolderKey.MaxLength);
        builder.HasIndex(row => row.ContentItemId);
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category, row.Key }).IsUnique().WhereTrue(nameof(NominationKey.IsHeld));
    }
}
