using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Publicity;

/// <summary>A list in public (公示), once: from a day on, for its working days. It stays in the archive as it was published, whatever comes after.</summary>
public sealed class PublicityRound
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, in its address.</summary>
    public required string RoundId { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>1 for the programme's first.</summary>
    public int Round { get; init; }

    /// <summary>What is announced and why, as everybody reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>Where to object besides this site: office, telephone.</summary>
    public required string Contact { get; init; }

    /// <summary>The day it went up, not counted.</summary>
    public DateOnly StartedOn { get; init; }

    /// <summary>Its working days.</summary>
    public int WorkingDays { get; init; }

    /// <summary>The first moment it is over, UTC.</summary>
    public DateTime EndsUtc { get; init; }

    /// <summary>What the calendar did not know when it began; null: it knew every day.</summary>
    public string? Warning { get; init; }

    /// <summary>When it went up, UTC.</summary>
    public DateTime StartedUtc { get; init; }

    /// <summary>Who put it up.</summary>
    public required string StartedByName { get; init; }

    /// <summary>What has become of it.</summary>
    public PublicityState State { get; set; }

    /// <summary>True while it stands, for the index that lets one stand at a time.</summary>
    public bool IsStanding { get; set; } = true;

    /// <summary>When it was closed or replaced, UTC.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>Who did that.</summary>
    public string? ClosedByName { get; set; }

    /// <summary>Its result, or why the list was changed.</summary>
    public string? Result { get; set; }

    /// <summary>Typing errors corrected while it stood, as JSON.</summary>
    public string CorrectionsJson { get; set; } = "[]";

    /// <summary>These corrections, oldest first.</summary>
    public IReadOnlyList<PublicityCorrection> Corrections => JsonSerializer.Deserialize<List<PublicityCorrection>>(CorrectionsJson, JOptions.Default) ?? [];

    /// <summary>Anybody may see it now.</summary>
    public bool IsPublicAt(DateTime nowUtc) => State == PublicityState.Running && nowUtc < EndsUtc;
}

internal sealed class PublicityRoundConfiguration : IEntityTypeConfiguration<PublicityRound>
{
    public void Configure(EntityTypeBuilder<PublicityRound> builder)
    {
        builder.ToTable(nameof(PublicityRound));
        builder.Property(row => row.RoundId).HasMaxLength(26);
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.Contact).HasMaxLength(500);
        builder.Property(row => row.Warning).HasMaxLength(500);
        builder.Property(row => row.StartedByName).HasMaxLength(255);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.ClosedByName).HasMaxLength(255);
        builder.Property(row => row.Result).HasMaxLength(1000);
        builder.Ignore(row => row.Corrections);
        builder.HasIndex(row => row.RoundId).IsUnique();
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Round }).IsUnique();
        builder.HasIndex(row => new { row.ProgrammeItemId, row.IsStanding }).IsUnique().WhereTrue(nameof(PublicityRound.IsStanding));
    }
}
