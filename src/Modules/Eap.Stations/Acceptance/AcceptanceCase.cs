using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Acceptance;

/// <summary>An acceptance on its way: one row beside the application, which holds what was filled in. Neither money nor payee stands here.</summary>
public sealed class AcceptanceCase
{
    /// <summary>Database number; lower was filed first.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>The unit, which is the host.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Its name on the day of filing.</summary>
    public required string HostName { get; init; }

    /// <summary>Name of the position (阵地).</summary>
    public required string PositionName { get; set; }

    /// <summary>Where it is.</summary>
    public required string Address { get; set; }

    /// <summary>What two writings of one address share; null when nothing is left.</summary>
    public string? AddressKey { get; set; }

    /// <summary>Where it stands.</summary>
    public AcceptanceStage Stage { get; set; }

    /// <summary>The class applied for.</summary>
    public StationKind ClassApplied { get; set; }

    /// <summary>The class the last signed report found; null: none, or it does not pass.</summary>
    public StationKind? ClassInspected { get; set; }

    /// <summary>The class decided.</summary>
    public StationKind? ClassDecided { get; set; }

    /// <summary>The day it was built.</summary>
    public DateOnly? BuiltOn { get; set; }

    /// <summary>Newly built, not rebuilt, in whatever year: with <see cref="BuiltOn"/> what a year's new positions are counted by (Q30).</summary>
    public bool IsNewBuild { get; set; }

    /// <summary>Newly built in the year it was filed: what a subsidy asks for (Q22).</summary>
    public bool IsNew { get; set; }

    /// <summary>When it was filed, UTC; a return keeps it.</summary>
    public DateTime FiledUtc { get; init; }

    /// <summary>When its papers were found complete, UTC; null: not yet.</summary>
    public DateTime? CheckedUtc { get; set; }

    /// <summary>The day of the visit arranged; null: none.</summary>
    public DateOnly? VisitOn { get; set; }

    /// <summary>Why there is no visit yet, as the desk wrote it; null: a visit stands, or nobody has written anything.</summary>
    public string? NoVisitReason { get; set; }

    /// <summary>When the last report was signed, UTC.</summary>
    public DateTime? InspectedUtc { get; set; }

    /// <summary>The last report is signed and still stands.</summary>
    public bool IsReportSigned { get; set; }

    /// <summary>When the class was decided, UTC; null: not yet.</summary>
    public DateTime? PassedUtc { get; set; }

    /// <summary>Number of the plaque.</summary>
    public string? PlaqueNumber { get; set; }

    /// <summary>The station in the directory.</summary>
    public string? StationItemId { get; set; }

    /// <summary>The version of the plan in force at the decision, which amounts are taken from; before it, at filing. Null where no plan is in force. The class itself stands by the standard of the signed report.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>Why it was refused, sent back to be mended or visited again; anybody on both sides reads it.</summary>
    public string? Reason { get; set; }

    /// <summary>Since when it stands where it stands, UTC.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>What the process decides by.</summary>
    public AcceptanceStanding Standing(bool? hasVisit = null) => new(Stage, hasVisit ?? VisitOn is not null, IsReportSigned, ClassInspected is not null, ClassInspected);
}

internal sealed class AcceptanceCaseConfiguration : IEntityTypeConfiguration<AcceptanceCase>
{
    public void Configure(EntityTypeBuilder<AcceptanceCase> builder)
    {
        builder.ToTable(nameof(AcceptanceCase));
        foreach (var id in new[] { nameof(AcceptanceCase.ApplicationItemId), nameof(AcceptanceCase.OrganizationId), nameof(AcceptanceCase.StationItemId), nameof(AcceptanceCase.PlanVersionId) })
            builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.HostName).HasMaxLength(200);
        builder.Property(row => row.PositionName).HasMaxLength(255);
        builder.Property(row => row.Address).HasMaxLength(255);
        builder.Property(row => row.AddressKey).HasMaxLength(255);
        foreach (var name in new[] { nameof(AcceptanceCase.Stage), nameof(AcceptanceCase.ClassApplied), nameof(AcceptanceCase.ClassInspected), nameof(AcceptanceCase.ClassDecided) })
            builder.Property(name).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.NoVisitReason).HasMaxLength(500);
        builder.Property(row => row.PlaqueNumber).HasMaxLength(64);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasIndex(row => row.ApplicationItemId).IsUnique();
        builder.HasIndex(row => row.PlaqueNumber).IsUnique();
        builder.HasIndex(row => row.StationItemId);
        builder.HasIndex(row => new { row.OrganizationId, row.Stage });
        builder.HasIndex(row => new { row.Stage, row.FiledUtc });
    }
}
