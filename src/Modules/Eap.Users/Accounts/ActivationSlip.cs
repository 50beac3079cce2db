using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Users.Accounts;

/// <summary>A one-time code handed over on paper, with which a person chooses a password. Only its hash is kept; at most one of an account is open.</summary>
public sealed class ActivationSlip
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Whose account.</summary>
    public required string UserId { get; init; }

    /// <summary>SHA-256 of the code, hex.</summary>
    public required string CodeHash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>Until when it holds, UTC.</summary>
    public DateTime ExpiresUtc { get; init; }

    /// <summary>When it was used or replaced, UTC; null while it is open.</summary>
    public DateTime? ClosedUtc { get; set; }
}

internal sealed class ActivationSlipConfiguration : IEntityTypeConfiguration<ActivationSlip>
{
    public void Configure(EntityTypeBuilder<ActivationSlip> builder)
    {
        builder.ToTable(nameof(ActivationSlip));
        builder.Property(slip => slip.UserId).HasMaxLength(64);
        builder.Property(slip => slip.CodeHash).HasMaxLength(64);
        builder.HasIndex(slip => slip.UserId);
    }
}
