using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Definitions;

/// <summary>A version of a type, or a part, as stored.</summary>
public sealed class ContentDefinitionRecord
{
    /// <summary>The kind of a content type's rows.</summary>
    public const string Type = "Type";

    /// <summary>The kind of a part's rows.</summary>
    public const string Part = "Part";

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary><see cref="Type"/> or <see cref="Part"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the type or part.</summary>
    public required string Name { get; init; }

    /// <summary>1 and up.</summary>
    public int Version { get; init; }

    /// <summary>The definition as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>Account name of who made this version; empty when the site set it up.</summary>
    public string Author { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? CreatedUtc { get; init; }

    /// <summary>The version new items are made with.</summary>
    public bool IsCurrent { get; set; }
}

internal sealed class ContentDefinitionRecordConfiguration : IEntityTypeConfiguration<ContentDefinitionRecord>
{
    public void Configure(EntityTypeBuilder<ContentDefinitionRecord> builder)
    {
        builder.ToTable(nameof(ContentDefinitionRecord));
        builder.Property(row => row.Kind).HasMaxLength(16);
        builder.Property(row => row.Name).HasMaxLength(128);
        builder.Property(row => row.Author).HasMaxLength(255);
        builder.HasIndex(row => new { row.Kind, row.Name, row.Version }).IsUnique();
        builder.HasIndex(row => new { row.Kind, row.Name }).IsUnique().WhereTrue("IsCurrent");
    }
}
