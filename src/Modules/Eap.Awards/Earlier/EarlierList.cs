using System.Text.Json;
using Eap.Awards.Rules;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Earlier;

/// <summary>Holders of one title from a decision made before the site, copied from its document by one person and compared by another. It stays, whatever becomes of it.</summary>
public sealed class EarlierList
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, in its address.</summary>
    public required string ListId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Title { get; init; }

    /// <summary>What it was called.</summary>
    public required string TitleName { get; init; }

    /// <summary>Who or what held it.</summary>
    public NomineeKind Kind { get; init; }

    /// <summary>The year it was given for.</summary>
    public int Year { get; init; }

    /// <summary>The document it was copied from, by name and number; everybody reads it.</summary>
    public required string Source { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>The holders, as JSON.</summary>
    public required string LinesJson { get; init; }

    /// <summary>How far it is.</summary>
    public EarlierState State { get; set; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>That person's name.</summary>
    public required string EnteredByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime EnteredUtc { get; init; }

    /// <summary>Who confirmed, refused or took it out; null: nobody yet.</summary>
    public string? ClosedByName { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>Why it was refused or taken out.</summary>
    public string? ClosedReason { get; set; }

    /// <summary>The holders.</summary>
    public IReadOnlyList<EarlierLine> Lines => JsonSerializer.Deserialize<List<EarlierLine>>(LinesJson, ContentJson.Options) ?? [];

    /// <summary>Holders as they are stored.</summary>
    public static string Write(IReadOnlyList<EarlierLine> lines) => JsonSerializer.Serialize(lines, ContentJson.Options);
}

internal sealed class EarlierListConfiguration : IEntityTypeConfiguration<EarlierList>
{
    public void Configure(EntityTypeBuilder<EarlierList> builder)
    {
        builder.ToTable(nameof(EarlierList));
        builder.Property(row => row.ListId).HasMaxLength(26);
        builder.Property(row => row.Title).HasMaxLength(64);
        builder.Property(row => row.TitleName).HasMaxLength(100);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Source).HasMaxLength(300);
        builder.Property(row => row.EnteredBy).HasMaxLength(64);
        foreach (var name in new[] { nameof(EarlierList.EnteredByName), nameof(EarlierList.ClosedByName) }) builder.Property(name).HasMaxLength(255);
        builder.Property(row => row.ClosedReason).HasMaxLength(500);
        builder.Ignore(row => row.Lines);
        builder.HasIndex(row => row.ListId).IsUnique();
        builder.HasIndex(row => row.State);
    }
}
