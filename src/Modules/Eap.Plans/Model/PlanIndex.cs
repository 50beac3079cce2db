using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Plans.Model;

/// <summary>Finds plans by their years.</summary>
public sealed class PlanIndex : ContentIndex
{
    /// <summary>First year.</summary>
    public int FromYear { get; set; }

    /// <summary>Last year.</summary>
    public int ToYear { get; set; }
}

internal sealed class PlanIndexConfiguration : ContentIndexConfiguration<PlanIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<PlanIndex> builder) => builder.HasIndex(row => new { row.FromYear, row.ToYear });
}

internal sealed class PlanIndexProvider : PartIndexProvider<PlanPart, PlanIndex>
{
    protected override PlanIndex Map(PlanPart part, ContentItem item) => new() { FromYear = part.FromYear, ToYear = part.ToYear };
}
