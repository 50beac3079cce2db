using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Subsidies;

/// <summary>A position's claim to one of the year's places: one row beside its acceptance. The payee does not stand here.</summary>
public sealed class SubsidyClaim
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application for acceptance.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>The unit.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The district it lies in; null for units directly under the city.</summary>
    public string? DistrictId { get; init; }

    /// <summary>The year whose places it asks for.</summary>
    public int Year { get; init; }

    /// <summary>Its number in the queue of the year.</summary>
    public long Number { get; set; }

    /// <summary>Where it stands.</summary>
    public SubsidyState State { get; set; }

    /// <summary>Why there is none; null while there may be.</summary>
    public SubsidyEnd? End { get; set; }

    /// <summary>That reason in words, with the clause, as the unit reads it.</summary>
    public string? EndWords { get; set; }

    /// <summary>When the application was first handed in, UTC.</summary>
    public DateTime FiledUtc { get; init; }

    /// <summary>When a report was first signed, UTC.</summary>
    public DateTime? InspectedUtc { get; set; }

    /// <summary>When it passed, UTC.</summary>
    public DateTime? PassedUtc { get; set; }

    /// <summary>When it got its place, UTC; null: it holds none.</summary>
    public DateTime? PlacedUtc { get; set; }

    /// <summary>A 复核 took it back in.</summary>
    public bool IsRestored { get; set; }

    /// <summary>The amount paid, in 分.</summary>
    public long? PaidFen { get; set; }

    /// <summary>The day it was paid.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>Number of the voucher.</summary>
    public string? Voucher { get; set; }

    /// <summary>Who booked it.</summary>
    public string? PaidBy { get; set; }

    /// <summary>When it was booked, UTC.</summary>
    public DateTime? BookedUtc { get; set; }

    /// <summary>It holds a place, paid or not.</summary>
    public bool HasPlace => State is SubsidyState.Placed or SubsidyState.Paid;

    /// <summary>It is not over.</summary>
    public bool IsAlive => State != SubsidyState.Out;

    /// <summary>As the order of the places sees it.</summary>
    public BookClaim ToBook(AcceptanceCase acceptance, bool isOwn) => new(Number, DistrictId, HasPlace)
    {
        IsOwn = isOwn, IsRestored = IsRestored, Class = acceptance.ClassDecided ?? acceptance.ClassApplied, BuiltOn = acceptance.BuiltOn, FiledUtc = FiledUtc, InspectedUtc = InspectedUtc, PassedUtc = PassedUtc,
    };
}

internal sealed class SubsidyClaimConfiguration : IEntityTypeConfiguration<SubsidyClaim>
{
    public void Configure(EntityTypeBuilder<SubsidyClaim> builder)
    {
        builder.ToTable(nameof(SubsidyClaim));
        foreach (var id in new[] { nameof(SubsidyClaim.ApplicationItemId), nameof(SubsidyClaim.OrganizationId), nameof(SubsidyClaim.DistrictId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.End).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.EndWords).HasMaxLength(1000);
        builder.Property(row => row.Voucher).HasMaxLength(64);
        builder.Property(row => row.PaidBy).HasMaxLength(255);
        builder.Ignore(row => row.HasPlace).Ignore(row => row.IsAlive);
        builder.HasIndex(row => row.ApplicationItemId).IsUnique();
        builder.HasIndex(row => new { row.Year, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.Year, row.State });
        builder.HasIndex(row => row.OrganizationId);
    }
}
