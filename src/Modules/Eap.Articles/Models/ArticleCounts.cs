using Eap.Contents.Parts.Taxonomies;

namespace Eap.Articles.Models;

/// <summary>How many articles there are, in all and by term.</summary>
public sealed class ArticleCounts(IReadOnlyDictionary<(ArticleFacet Facet, string Value), int> counts)
{
    /// <summary>All published articles.</summary>
    public int All => Of(ArticleFacet.All, "");

    /// <summary>Those of a topic itself; what stands under it counts there.</summary>
    public int Of(ArticleFacet facet, Term term) => Of(facet, term.Id);

    private int Of(ArticleFacet facet, string value) => counts.GetValueOrDefault((facet, value));
}
