using Eap.Platform.Data;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Inspection;

/// <summary>A visit by an inspector: planned, then made or called off. Its report is a content item; signed, neither changes any more.</summary>
public sealed class InspectionVisit
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters; its address.</summary>
    public required string VisitId { get; init; }

    /// <summary>The acceptance.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>Whom it visits.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Account of the inspector.</summary>
    public required string InspectorUserId { get; init; }

    /// <summary>The inspector's name on the day it was planned.</summary>
    public required string InspectorName { get; init; }

    /// <summary>The day agreed.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Where it stands.</summary>
    public VisitState State { get; set; }

    /// <summary>The report; null until the first word of it is stored.</summary>
    public string? ReportItemId { get; set; }

    /// <summary>The version signed.</summary>
    public string? ReportVersionId { get; set; }

    /// <summary>SHA-256 of what was signed, its photographs by their hashes in it.</summary>
    public string? ReportHash { get; set; }

    /// <summary>When it was signed, UTC.</summary>
    public DateTime? SignedUtc { get; set; }

    /// <summary>The class the report found; null while it is not signed, or does not pass.</summary>
    public StationKind? ClassFound { get; set; }

    /// <summary>Why it was called off; null: it was not.</summary>
    public string? Reason { get; set; }

    /// <summary>Who planned it.</summary>
    public required string PlannedBy { get; init; }

    /// <summary>When it was planned, UTC.</summary>
    public DateTime PlannedUtc { get; init; }

    /// <summary>True while it stands before the inspector: exactly one of an acceptance.</summary>
    public bool IsOpen { get; set; } = true;
}

internal sealed class InspectionVisitConfiguration : IEntityTypeConfiguration<InspectionVisit>
{
    public void Configure(EntityTypeBuilder<InspectionVisit> builder)
    {
        builder.ToTable(nameof(InspectionVisit));
        foreach (var id in new[] { nameof(InspectionVisit.VisitId), nameof(InspectionVisit.ApplicationItemId), nameof(InspectionVisit.OrganizationId), nameof(InspectionVisit.ReportItemId), nameof(InspectionVisit.ReportVersionId) })
            builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.InspectorUserId).HasMaxLength(64);
        builder.Property(row => row.InspectorName).HasMaxLength(255);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.ReportHash).HasMaxLength(64);
        builder.Property(row => row.ClassFound).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.PlannedBy).HasMaxLength(255);
        builder.HasIndex(row => row.VisitId).IsUnique();
        builder.HasIndex(row => row.ReportItemId).IsUnique();
        builder.HasIndex(row => new { row.InspectorUserId, row.Day });
        builder.HasIndex(row => new { row.ApplicationItemId, row.IsOpen }).IsUnique().WhereTrue(nameof(InspectionVisit.IsOpen));
    }
}
