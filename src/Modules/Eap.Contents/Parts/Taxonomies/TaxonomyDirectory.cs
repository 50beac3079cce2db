using Eap.Contents.Model;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>
/// The published taxonomies, read from memory. A running unit of work sees what it has written itself, so that what it indexes next finds the
/// terms; everybody else sees it after the commit.
/// </summary>
public sealed class TaxonomyDirectory(TaxonomyCache shared)
{
    // Null: taken from the readers by this unit of work.
    private readonly Dictionary<string, Taxonomy?> _own = [];

    /// <summary>The taxonomy with this alias, such as <c>topics</c>; null when there is none.</summary>
    public async ValueTask<Taxonomy?> ByAliasAsync(string alias, CancellationToken cancellationToken = default) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(taxonomy => string.Equals(taxonomy.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>The taxonomy with this id; null when there is none.</summary>
    public async ValueTask<Taxonomy?> ByIdAsync(string id, CancellationToken cancellationToken = default) => (await AllAsync(cancellationToken)).FirstOrDefault(taxonomy => taxonomy.Id == id);

    /// <summary>The ids as they are meant now: a merged term's is that of the term in its place; unknown ones stay.</summary>
    public async ValueTask<IReadOnlyList<string>> CurrentAsync(IReadOnlyList<string> termIds, CancellationToken cancellationToken)
    {
        var all = (await AllAsync(cancellationToken)).ToList();
        return [.. termIds.Select(id => all.Select(taxonomy => taxonomy.Current(id)).FirstOrDefault(current => current is not null) ?? id).Distinct()];
    }

    /// <summary>Titles of terms, in their order; unknown ids are left out.</summary>
    public IEnumerable<string> TitlesOf(IReadOnlyList<string> termIds) => Find(termIds).Select(term => term.Title);

    /// <summary>Terms by id; unknown ids are left out.</summary>
    public IEnumerable<Term> Find(IReadOnlyList<string> termIds)
    {
        if (termIds.Count == 0) return [];
        var all = View(shared.Known ?? shared.AllAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
        return termIds.Select(id => all.SelectMany(taxonomy => taxonomy.Terms).FirstOrDefault(term => term.Id == id)).OfType<Term>();
    }

    internal void Offer(ContentItem item) => _own[item.ContentItemId] = Taxonomy.Of(item);

    internal void Withdraw(string contentItemId) => _own[contentItemId] = null;

    /// <summary>All taxonomies.</summary>
    public async ValueTask<IEnumerable<Taxonomy>> AllAsync(CancellationToken cancellationToken) => View(await shared.AllAsync(cancellationToken));

    private IEnumerable<Taxonomy> View(IReadOnlyDictionary<string, Taxonomy> committed) =>
        _own.Count == 0 ? committed.Values : committed.Values.Where(taxonomy => !_own.ContainsKey(taxonomy.Id)).Concat(_own.Values.OfType<Taxonomy>());
}
