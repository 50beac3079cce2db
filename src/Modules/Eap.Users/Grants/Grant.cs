using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Users.Grants;

/// <summary>A user holds a role at an organisation and everything below it.</summary>
public sealed class Grant
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>Who.</summary>
    public required string UserId { get; init; }

    /// <summary>Which role.</summary>
    public required string RoleName { get; init; }

    /// <summary>Where.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTime GrantedUtc { get; init; }

    /// <summary>Who gave it.</summary>
    public required string GrantedBy { get; init; }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable(nameof(Grant));
        builder.Property(grant => grant.UserId).HasMaxLength(64);
        builder.Property(grant => grant.RoleName).HasMaxLength(64);
        builder.Property(grant => grant.OrganizationId).HasMaxLength(26);
        builder.Property(grant => grant.GrantedBy).HasMaxLength(255);
        builder.HasIndex(grant => new { grant.UserId, grant.RoleName, grant.OrganizationId }).IsUnique();
        builder.HasIndex(grant => grant.OrganizationId);
    }
}
