using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Facts;

/// <summary>A line of the register (登记台账): what was done, by whom it was entered and checked. Lines are never deleted; a wrong one is corrected by another, or voided.</summary>
public sealed class RecordedFact
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Stable 26-character id.</summary>
    public required string FactId { get; init; }

    /// <summary>Which metric.</summary>
    public required string Metric { get; init; }

    /// <summary>For whom it counts.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>When it happened, on the wall of the city.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The year of that day. Stored, so that years are summed up through an index.</summary>
    public int Year
    {
        get => Day.Year;
        private set { }
    }

    /// <summary>How many.</summary>
    public int Number { get; init; }

    /// <summary>What the number counts.</summary>
    public CountKind CountKind { get; init; }

    /// <summary>What it was. Lists behind public figures show it: nothing personal belongs here.</summary>
    public required string Title { get; init; }

    /// <summary>What shows it: a text, or an address beginning with http; never public.</summary>
    public required string Evidence { get; init; }

    /// <summary>Account that entered it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>That account's name then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTime RecordedUtc { get; init; }

    /// <summary>Account that checked it, another one; null: not yet.</summary>
    public string? CheckedBy { get; set; }

    /// <summary>That account's name then.</summary>
    public string? CheckedByName { get; set; }

    /// <summary>When it was checked.</summary>
    public DateTime? CheckedUtc { get; set; }

    /// <summary>The line it takes the place of once it is checked.</summary>
    public string? CorrectsFactId { get; init; }

    /// <summary>When it was voided, or another took its place.</summary>
    public DateTime? VoidedUtc { get; set; }

    /// <summary>Why.</summary>
    public string? VoidReason { get; set; }

    /// <summary>Checked and not voided: it counts. Stored, so that figures are read through an index.</summary>
    public bool Counts { get; set; }

    /// <summary>The evidence as an address, when it is one.</summary>
    public string? EvidenceAddress => Uri.TryCreate(Evidence, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;

    /// <summary>As lists behind figures show it.</summary>
    public MetricFact ToMetricFact() => new(FactId, Day, Title, OrganizationId)
    {
        Number = Number, Persons = CountKind == CountKind.Persons ? new Persons(Number) : null, PersonTimes = CountKind == CountKind.PersonTimes ? new PersonTimes(Number) : null,
    };
}

internal sealed class RecordedFactConfiguration : IEntityTypeConfiguration<RecordedFact>
{
    public void Configure(EntityTypeBuilder<RecordedFact> builder)
    {
        builder.ToTable(nameof(RecordedFact));
        builder.Ignore(row => row.EvidenceAddress);
        builder.Property(row => row.FactId).HasMaxLength(26);
        builder.Property(row => row.Metric).HasMaxLength(64);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.CountKind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Title).HasMaxLength(200);
        builder.Property(row => row.Evidence).HasMaxLength(1000);
        builder.Property(row => row.RecordedBy).HasMaxLength(64);
        builder.Property(row => row.RecordedByName).HasMaxLength(255);
        builder.Property(row => row.CheckedBy).HasMaxLength(64);
        builder.Property(row => row.CheckedByName).HasMaxLength(255);
        builder.Property(row => row.CorrectsFactId).HasMaxLength(26);
        builder.Property(row => row.VoidReason).HasMaxLength(500);
        builder.HasIndex(row => row.FactId).IsUnique();
        builder.HasIndex(row => new { row.Metric, row.Counts, row.Day });
        // Holds all a board sums up, in the order it is summed up.
        builder.HasIndex(row => new { row.Metric, row.OrganizationId, row.Year, row.CountKind, row.Number }).WhereTrue(nameof(RecordedFact.Counts));
        builder.HasIndex(row => row.OrganizationId);
    }
}
