using Eap.Applications.Numbers;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Stories;

/// <summary>Finds the story of an honour.</summary>
public sealed class HonourStoryIndex : ContentIndex
{
    /// <summary>The number of the certificate, tidied.</summary>
    public string Number { get; set; } = "";
}

internal sealed class HonourStoryIndexConfiguration : ContentIndexConfiguration<HonourStoryIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<HonourStoryIndex> builder)
    {
        builder.Property(row => row.Number).HasMaxLength(NumberText.Longest);
        builder.HasIndex(row => row.Number);
    }
}

internal sealed class HonourStoryIndexProvider : PartIndexProvider<HonourStoryPart, HonourStoryIndex>
{
    protected override HonourStoryIndex Map(HonourStoryPart part, ContentItem item) => new() { Number = BoundedText.Cut(NumberText.Normalize(part.Number.Text), NumberText.Longest) };
}
