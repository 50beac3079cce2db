using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Naming;

/// <summary>How the certificates of a programme are numbered, where not as all of the city's.</summary>
public sealed class CertificateSeries
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>How its numbers begin.</summary>
    public required string Prefix { get; set; }

    /// <summary>How many digits the count has at least.</summary>
    public int Digits { get; set; } = 4;
}

internal sealed class CertificateSeriesConfiguration : IEntityTypeConfiguration<CertificateSeries>
{
    public void Configure(EntityTypeBuilder<CertificateSeries> builder)
    {
        builder.ToTable(nameof(CertificateSeries));
        builder.Property(row => row.ProgrammeItemId).HasMaxLength(26);
        builder.Property(row => row.Prefix).HasMaxLength(24);
        builder.HasIndex(row => row.ProgrammeItemId).IsUnique();
    }
}
