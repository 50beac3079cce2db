using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Programmes;

/// <summary>Finds programmes by their year.</summary>
public sealed class AwardProgrammeIndex : ContentIndex
{
    /// <summary>The year.</summary>
    public int Year { get; set; }
}

internal sealed class AwardProgrammeIndexConfiguration : ContentIndexConfiguration<AwardProgrammeIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<AwardProgrammeIndex> builder) => builder.HasIndex(row => row.Year);
}

internal sealed class AwardProgrammeIndexProvider : PartIndexProvider<AwardProgrammePart, AwardProgrammeIndex>
{
    protected override AwardProgrammeIndex Map(AwardProgrammePart part, ContentItem item) => new() { Year = part.Year };
}
