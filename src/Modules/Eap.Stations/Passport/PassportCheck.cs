using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Passport;

/// <summary>One check of a station's passport: what the unit says, since when and by what evidence, and who looked at it. No row: nothing said.</summary>
public sealed class PassportCheck
{
    /// <summary>Longest word about the evidence.</summary>
    public const int MostText = 300;

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The station.</summary>
    public required string StationItemId { get; init; }

    /// <summary>Code of the standard.</summary>
    public required string StandardCode { get; init; }

    /// <summary>Id of the check within it: <c>A3</c>.</summary>
    public required string CheckId { get; init; }

    /// <summary>How far it is.</summary>
    public PassportCheckState State { get; set; }

    /// <summary>What shows it, in the unit's words; nothing about a worker.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>The day the evidence is of, on the wall of the city; never in the future.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Account that said so.</summary>
    public required string ClaimedBy { get; set; }

    /// <summary>When, UTC. Who decides decides about this word and no later one.</summary>
    public DateTime ClaimedUtc { get; set; }

    /// <summary>Account that looked; null: nobody yet.</summary>
    public string? CheckedBy { get; set; }

    /// <summary>That office and person then, as the unit reads it.</summary>
    public string? CheckedByName { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? CheckedUtc { get; set; }

    /// <summary>What that person wrote; why, when it was refused.</summary>
    public string Comment { get; set; } = "";

    /// <summary>The version of the plan under which it was decided: later changes of the standard do not reach it (R35).</summary>
    public string? PlanVersionId { get; set; }
}

internal sealed class PassportCheckConfiguration : IEntityTypeConfiguration<PassportCheck>
{
    public void Configure(EntityTypeBuilder<PassportCheck> builder)
    {
        builder.ToTable(nameof(PassportCheck));
        builder.Property(row => row.StationItemId).HasMaxLength(26);
        builder.Property(row => row.StandardCode).HasMaxLength(60);
        builder.Property(row => row.CheckId).HasMaxLength(16);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Evidence).HasMaxLength(PassportCheck.MostText);
        builder.Property(row => row.ClaimedBy).HasMaxLength(64);
        builder.Property(row => row.CheckedBy).HasMaxLength(64);
        builder.Property(row => row.CheckedByName).HasMaxLength(255);
        builder.Property(row => row.Comment).HasMaxLength(PassportCheck.MostText);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.HasIndex(row => new { row.StationItemId, row.StandardCode, row.CheckId }).IsUnique();
        builder.HasIndex(row => row.State);
    }
}
