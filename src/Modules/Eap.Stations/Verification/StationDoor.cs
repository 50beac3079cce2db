using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Verification;

/// <summary>The secret address behind the QR code inside a station's door.</summary>
public sealed class StationDoor
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The station.</summary>
    public required string StationItemId { get; init; }

    /// <summary>Last segment of the address; another one makes the old sheet worthless.</summary>
    public required string Token { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeUtc { get; set; }
}

internal sealed class StationDoorConfiguration : IEntityTypeConfiguration<StationDoor>
{
    public void Configure(EntityTypeBuilder<StationDoor> builder)
    {
        builder.ToTable(nameof(StationDoor));
        builder.Property(row => row.StationItemId).HasMaxLength(26);
        builder.Property(row => row.Token).HasMaxLength(32);
        builder.HasIndex(row => row.StationItemId).IsUnique();
        builder.HasIndex(row => row.Token).IsUnique();
    }
}
