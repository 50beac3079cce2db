using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Parts.Lists;

/// <summary>Finds the items of a list.</summary>
public sealed class ContainedPartIndex : ContentIndex
{
    /// <summary>The list.</summary>
    public string ListContentItemId { get; set; } = "";

    /// <summary>Place in the list.</summary>
    public int Order { get; set; }
}

internal sealed class ContainedPartIndexConfiguration : ContentIndexConfiguration<ContainedPartIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<ContainedPartIndex> builder)
    {
        builder.Property(row => row.ListContentItemId).HasMaxLength(26);
        builder.HasIndex(row => new { row.ListContentItemId, row.Order });
    }
}

internal sealed class ContainedPartIndexProvider : PartIndexProvider<ContainedPart, ContainedPartIndex>
{
    protected override ContainedPartIndex? Map(ContainedPart part, ContentItem item) =>
        part.ListContentItemId is { Length: 26 } list ? new ContainedPartIndex { ListContentItemId = list, Order = part.Order } : null;
}
