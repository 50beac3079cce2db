using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Routing;

/// <summary>Finds an item by its path. Two published items never share one, nor two latest ones.</summary>
public sealed class AutoroutePartIndex : ContentIndex
{
    /// <summary>The path, lower case.</summary>
    public string Path { get; set; } = "";
}

internal sealed class AutoroutePartIndexConfiguration : ContentIndexConfiguration<AutoroutePartIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<AutoroutePartIndex> builder)
    {
        builder.Property(row => row.Path).HasMaxLength(500);
        builder.HasIndex(row => row.Path);
        builder.HasIndex(row => new { row.Path, row.Published }, "IX_AutoroutePartIndex_Path_Published").IsUnique().WhereTrue("Published");
        builder.HasIndex(row => new { row.Path, row.Latest }, "IX_AutoroutePartIndex_Path_Latest").IsUnique().WhereTrue("Latest");
    }
}

internal sealed class AutoroutePartIndexProvider : PartIndexProvider<AutoroutePart, AutoroutePartIndex>
{
    protected override AutoroutePartIndex? Map(AutoroutePart part, ContentItem item) => string.IsNullOrEmpty(part.Path) ? null : new AutoroutePartIndex { Path = part.Path.ToLowerInvariant() };
}
