using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Migrations;

/// <summary>The schema version a migration class has reached.</summary>
public sealed class DataMigrationRecord
{
    /// <summary>Full name of the migration class.</summary>
    public required string Name { get; init; }

    /// <summary>What its last step returned.</summary>
    public int Version { get; set; }
}

internal sealed class DataMigrationRecordConfiguration : IEntityTypeConfiguration<DataMigrationRecord>
{
    public void Configure(EntityTypeBuilder<DataMigrationRecord> builder)
    {
        builder.ToTable(nameof(DataMigrationRecord)).HasKey(record => record.Name);
        builder.Property(record => record.Name).HasMaxLength(255);
    }
}
