using Eap.Contents.Definitions;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Articles.Models;

/// <summary>
/// Published public articles, newest first, by everything a list filters by: one row for the article itself and one for each topic, audience and
/// feeling. The generic field tables know no date of publishing, so that the newest of a topic would be sorted out of all its articles.
/// </summary>
public sealed class ArticleIndex : ContentIndex
{
    /// <summary>What kind of value it is.</summary>
    public ArticleFacet Facet { get; set; }

    /// <summary>Term id or words; empty for <see cref="ArticleFacet.All"/>.</summary>
    public string Value { get; set; } = "";

    /// <summary>When the article was published, UTC.</summary>
    public DateTime PublishedUtc { get; set; }
}

internal sealed class ArticleIndexConfiguration : ContentIndexConfiguration<ArticleIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<ArticleIndex> builder)
    {
        builder.Property(row => row.Facet).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Value).HasMaxLength(255);
        builder.HasIndex(row => new { row.Facet, row.Value, row.PublishedUtc });
    }
}

internal sealed class ArticleIndexProvider : IndexProvider<ArticleIndex>
{
    // Drafts have no rows: nothing here is ever asked for but what readers see.
    protected override IEnumerable<ArticleIndex> Map(ContentItem item, ContentTypeDefinition? type)
    {
        if (item is not { ContentType: ArticleContentType.Name, Published: true, Visibility: Visibility.Public } || item.PublishedUtc is not { } published) return [];
        var part = item.GetOrCreate<ArticlePart>();
        return Values(part).Distinct().Select(value => new ArticleIndex { Facet = value.Facet, Value = value.Value, PublishedUtc = published });
    }

    private static IEnumerable<(ArticleFacet Facet, string Value)> Values(ArticlePart part) =>
    [
        (ArticleFacet.All, ""),
        .. part.Topics.TermContentItemIds.Select(id => (ArticleFacet.Topic, id)),
        .. part.Audience.TermContentItemIds.Select(id => (ArticleFacet.Audience, id)),
        .. part.Feelings.Values.Where(words => words.Length is > 0 and <= 255).Select(words => (ArticleFacet.Feeling, words)),
    ];
}
