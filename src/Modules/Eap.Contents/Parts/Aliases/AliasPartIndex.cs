using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Parts.Aliases;

/// <summary>Finds an item by its alias.</summary>
public sealed class AliasPartIndex : ContentIndex
{
    /// <summary>The alias, lower case.</summary>
    public string Alias { get; set; } = "";
}

internal sealed class AliasPartIndexConfiguration : ContentIndexConfiguration<AliasPartIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<AliasPartIndex> builder)
    {
        builder.Property(row => row.Alias).HasMaxLength(255);
        builder.HasIndex(row => row.Alias);
    }
}

internal sealed class AliasPartIndexProvider : PartIndexProvider<AliasPart, AliasPartIndex>
{
    protected override AliasPartIndex? Map(AliasPart part, ContentItem item) => string.IsNullOrEmpty(part.Alias) ? null : new AliasPartIndex { Alias = part.Alias.ToLowerInvariant() };
}
