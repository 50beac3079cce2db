using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Judging;

/// <summary>A judge's points for a nomination. Until the close the judge may change it; after it only a <see cref="ScoreCorrection"/> does.</summary>
public sealed class ScoreSheet
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The judge's account.</summary>
    public required string UserId { get; init; }

    /// <summary>Their name.</summary>
    public required string JudgeName { get; init; }

    /// <summary>Points by code of criterion, as JSON.</summary>
    public string PointsJson { get; set; } = "{}";

    /// <summary>What they wrote; empty for nothing.</summary>
    public string Words { get; set; } = "";

    /// <summary>When it was stored last, UTC.</summary>
    public DateTime SavedUtc { get; set; }

    /// <summary>When it ceased to count, UTC; null: it counts.</summary>
    public DateTime? StruckUtc { get; set; }

    /// <summary>Why it ceased to count.</summary>
    public string? StruckReason { get; set; }

    /// <summary>It counts.</summary>
    public bool Counts => StruckUtc is null;

    /// <summary>Points by code of criterion.</summary>
    public IReadOnlyDictionary<string, decimal> Points => Read(PointsJson);

    /// <summary>Points as they are stored.</summary>
    public static string Write(IReadOnlyDictionary<string, decimal> points) => JsonSerializer.Serialize(points.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(), JOptions.Default);

    /// <summary>Points that were stored.</summary>
    public static IReadOnlyDictionary<string, decimal> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, decimal>>(json, JOptions.Default) ?? [];
}

internal sealed class ScoreSheetConfiguration : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable(nameof(ScoreSheet));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.JudgeName).HasMaxLength(255);
        builder.Property(row => row.Words).HasMaxLength(500);
        builder.Property(row => row.StruckReason).HasMaxLength(500);
        builder.Ignore(row => row.Points);
        builder.Ignore(row => row.Counts);
        builder.HasIndex(row => new { row.ContentItemId, row.UserId }).IsUnique();
        builder.HasIndex(row => row.ProgrammeItemId);
    }
}
