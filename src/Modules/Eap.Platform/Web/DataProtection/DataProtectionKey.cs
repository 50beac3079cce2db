using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Web.DataProtection;

/// <summary>A key of the data-protection ring (sign-in cookies, antiforgery), shared by all nodes through the database.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The framework's name for it.</summary>
    public required string FriendlyName { get; init; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; init; }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable(nameof(DataProtectionKey));
        builder.Property(key => key.FriendlyName).HasMaxLength(255);
    }
}
