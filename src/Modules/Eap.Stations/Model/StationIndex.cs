using Eap.Contents.Indexing;
using Eap.Platform.Data;
using Eap.Stations.Hours;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Stations.Model;

/// <summary>Everything lists of stations show and filter by, so that none of them opens an item.</summary>
public sealed class StationIndex : ContentIndex
{
    /// <summary>Its name.</summary>
    public string Title { get; set; } = "";

    /// <summary>The host.</summary>
    public string OrganizationId { get; set; } = "";

    /// <summary>What it is.</summary>
    public StationKind Kind { get; set; }

    /// <summary>Union of the district; null: not known.</summary>
    public string? DistrictId { get; set; }

    /// <summary>As printed.</summary>
    public string Address { get; set; } = "";

    /// <summary>What two writings of the same address share; null for one that closed, so that the address is free again.</summary>
    public string? AddressKey { get; set; }

    /// <summary>Who may come in.</summary>
    public StationEntry Entry { get; set; }

    /// <summary>Without a step.</summary>
    public StepFree StepFree { get; set; }

    /// <summary>Ids of its services.</summary>
    public List<string> Services { get; set; } = [];

    /// <summary>Its number; null for none.</summary>
    public string? Phone { get; set; }

    /// <summary>When it is open.</summary>
    public StationOpening Opening { get; set; } = new();

    /// <summary>The day it was finished, as midnight UTC; null: not entered.</summary>
    public DateTime? BuiltOn { get; set; }

    /// <summary>The day it closed, as midnight UTC; null while in use.</summary>
    public DateTime? ClosedOn { get; set; }
}

internal sealed class StationIndexConfiguration : ContentIndexConfiguration<StationIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<StationIndex> builder)
    {
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.DistrictId).HasMaxLength(26);
        builder.Property(row => row.Address).HasMaxLength(255);
        builder.Property(row => row.AddressKey).HasMaxLength(255);
        builder.Property(row => row.Entry).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.StepFree).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Services).HasConversion(StoredJson.Of<List<string>>(), StoredJson.Compared<List<string>>());
        builder.Property(row => row.Phone).HasMaxLength(60);
        builder.Property(row => row.Opening).HasConversion(StoredJson.Of<StationOpening>(), StoredJson.Compared<StationOpening>());
        builder.HasIndex(row => new { row.OrganizationId, row.Kind });
        builder.HasIndex(row => row.AddressKey).IsUnique().WhereTrue(nameof(StationIndex.Published));
    }
}
