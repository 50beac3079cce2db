using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Model;

/// <summary>
/// The tier or class a station was given, by which standard and under which version of its plan. Written by the decision (acceptance, passport), shown on its
/// page. Earlier ones stay.
/// </summary>
public sealed class StationStanding
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The station.</summary>
    public required string StationItemId { get; init; }

    /// <summary>Code of the standard.</summary>
    public required string StandardCode { get; init; }

    /// <summary>The version of the plan the decision was made under.</summary>
    public required string PlanVersionId { get; init; }

    /// <summary>Code of the tier.</summary>
    public required string TierCode { get; init; }

    /// <summary>Its name then: 标准型.</summary>
    public required string TierTitle { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime DecidedUtc { get; init; }

    /// <summary>The application it followed; null for none.</summary>
    public string? ApplicationItemId { get; init; }

    /// <summary>Number of the plaque; null for none.</summary>
    public string? PlaqueNumber { get; init; }

    /// <summary>The one that holds; at most one per station.</summary>
    public bool IsCurrent { get; set; }
}

internal sealed class StationStandingConfiguration : IEntityTypeConfiguration<StationStanding>
{
    public void Configure(EntityTypeBuilder<StationStanding> builder)
    {
        builder.ToTable(nameof(StationStanding));
        builder.Property(row => row.StationItemId).HasMaxLength(26);
        builder.Property(row => row.StandardCode).HasMaxLength(60);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.Property(row => row.TierCode).HasMaxLength(60);
        builder.Property(row => row.TierTitle).HasMaxLength(60);
        builder.Property(row => row.ApplicationItemId).HasMaxLength(26);
        builder.Property(row => row.PlaqueNumber).HasMaxLength(60);
        builder.HasIndex(row => row.StationItemId).IsUnique().WhereTrue(nameof(StationStanding.IsCurrent));
        builder.HasIndex(row => new { row.StationItemId, row.DecidedUtc });
    }
}
