using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Portal.Programmes;

/// <summary>Lists programmes by year.</summary>
public sealed class ProgrammeIndex : ContentIndex
{
    /// <summary>The year's label.</summary>
    public string Year { get; set; } = "";

    /// <summary>Its summary.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Place within its year.</summary>
    public int Position { get; set; }
}

internal sealed class ProgrammeIndexConfiguration : ContentIndexConfiguration<ProgrammeIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<ProgrammeIndex> builder)
    {
        builder.Property(row => row.Year).HasMaxLength(40);
        builder.Property(row => row.Summary).HasMaxLength(500);
        builder.HasIndex(row => new { row.Year, row.Position });
    }
}

internal sealed class ProgrammeIndexProvider : PartIndexProvider<ProgrammePart, ProgrammeIndex>
{
    protected override ProgrammeIndex? Map(ProgrammePart part, ContentItem item) =>
        new() { Year = Cut(part.Year.Text, 40), Summary = Cut(part.Summary.Text, 500), Position = (int)(part.Position.Value ?? 1000) };

    private static string Cut(string? text, int length) => BoundedText.Cut(text, length) ?? "";
}
