using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Urgent;

/// <summary>Somebody was told of a request. It is theirs to take on until it ends, whoever is on call by then: they may be about to ring. Goes with the contact.</summary>
public sealed class UrgentTold
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The request.</summary>
    public required string RequestId { get; init; }

    /// <summary>Who.</summary>
    public required string UserId { get; init; }

    /// <summary>By mail or telephone too; not: only on the site.</summary>
    public bool IsOutside { get; set; }
}

internal sealed class UrgentToldConfiguration : IEntityTypeConfiguration<UrgentTold>
{
    public void Configure(EntityTypeBuilder<UrgentTold> builder)
    {
        builder.ToTable(nameof(UrgentTold));
        builder.Property(row => row.RequestId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.HasIndex(row => new { row.RequestId, row.UserId }).IsUnique();
    }
}
