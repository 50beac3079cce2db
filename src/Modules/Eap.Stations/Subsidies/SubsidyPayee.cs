using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Subsidies;

/// <summary>A change of the account a subsidy goes to: proposed by one person, confirmed by another (Q25). The account lies encrypted.</summary>
public sealed class SubsidyPayee
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The claim's application.</summary>
    public required string ApplicationItemId { get; init; }

    /// <summary>Name, account and bank, encrypted.</summary>
    public required string Sealed { get; init; }

    /// <summary>Why it changes.</summary>
    public required string Reason { get; init; }

    /// <summary>Account of whoever proposed it.</summary>
    public string? ProposedByUserId { get; init; }

    /// <summary>That person's name.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime ProposedUtc { get; init; }

    /// <summary>Nobody has decided about it yet: one of a claim at most.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>It was confirmed.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Who decided about it.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedUtc { get; set; }
}

internal sealed class SubsidyPayeeConfiguration : IEntityTypeConfiguration<SubsidyPayee>
{
    public void Configure(EntityTypeBuilder<SubsidyPayee> builder)
    {
        builder.ToTable(nameof(SubsidyPayee));
        builder.Property(row => row.ApplicationItemId).HasMaxLength(26);
        builder.Property(row => row.Sealed).HasMaxLength(4000);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.ProposedByUserId).HasMaxLength(64);
        builder.Property(row => row.ProposedBy).HasMaxLength(255);
        builder.Property(row => row.DecidedBy).HasMaxLength(255);
        builder.HasIndex(row => new { row.ApplicationItemId, row.IsOpen }).IsUnique().WhereTrue(nameof(SubsidyPayee.IsOpen));
    }
}
