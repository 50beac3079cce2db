using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Publicity;

/// <summary>
/// Somebody objects to a list, or to one line of it. Who they are and what they wrote is sealed with the site's key file; nothing here says which account
/// or address it came from.
/// </summary>
public sealed class Objection
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, in the desk's addresses.</summary>
    public required string ObjectionId { get; init; }

    /// <summary>The number on the receipt.</summary>
    public required string Receipt { get; init; }

    /// <summary>Keyed hash of number and code together.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Keyed hash of the form it came from: sent twice, it is one objection.</summary>
    public required string FormHash { get; init; }

    /// <summary>The list.</summary>
    public required string RoundId { get; init; }

    /// <summary>The nomination it is about; null: the list as a whole.</summary>
    public string? ContentItemId { get; init; }

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedUtc { get; init; }

    /// <summary>They gave their name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The name, sealed; null where they gave none.</summary>
    public string? NameSealed { get; init; }

    /// <summary>How to reach them, sealed; null where they gave none.</summary>
    public string? ContactSealed { get; init; }

    /// <summary>What they wrote, sealed.</summary>
    public required string TextSealed { get; init; }

    /// <summary>The account that looks into it; null: nobody yet.</summary>
    public string? AssignedTo { get; set; }

    /// <summary>That person's name.</summary>
    public string? AssignedToName { get; set; }

    /// <summary>What was found out.</summary>
    public ObjectionVerdict Verdict { get; set; }

    /// <summary>What the person who objected reads, sealed: it may repeat what they wrote.</summary>
    public string? AnswerSealed { get; set; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredByName { get; set; }
}

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable(nameof(Objection));
        foreach (var id in new[] { nameof(Objection.ObjectionId), nameof(Objection.RoundId), nameof(Objection.ContentItemId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.Receipt).HasMaxLength(64);
        builder.Property(row => row.CodeHash).HasMaxLength(64);
        builder.Property(row => row.FormHash).HasMaxLength(64);
        builder.Property(row => row.AssignedTo).HasMaxLength(64);
        builder.Property(row => row.AssignedToName).HasMaxLength(255);
        builder.Property(row => row.Verdict).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.AnsweredByName).HasMaxLength(255);
        builder.HasIndex(row => row.ObjectionId).IsUnique();
        builder.HasIndex(row => row.Receipt).IsUnique();
        builder.HasIndex(row => row.FormHash).IsUnique();
        builder.HasIndex(row => new { row.RoundId, row.Verdict });
        builder.HasIndex(row => row.ContentItemId);
    }
}
