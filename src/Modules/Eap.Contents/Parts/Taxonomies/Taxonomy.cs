using Eap.Contents.Model;
using Eap.Contents.Parts.Aliases;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>A published taxonomy, flattened in reading order.</summary>
/// <param name="Id">Its item.</param>
/// <param name="Alias">How templates and addresses name it.</param>
/// <param name="Title">For people.</param>
/// <param name="Terms">Its terms.</param>
public sealed record Taxonomy(string Id, string? Alias, string Title, IReadOnlyList<Term> Terms)
{
    private readonly Dictionary<string, string> _formerSlugs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _merged = [];

    /// <summary>The taxonomy an item holds.</summary>
    public static Taxonomy Of(ContentItem item)
    {
        var nodes = item.As<TaxonomyPart>() is { } part ? new TermTree(part).Nodes : [];
        var taxonomy = new Taxonomy(item.ContentItemId, item.As<AliasPart>()?.Alias, item.DisplayText, [.. nodes.Select(node => new Term(node.Id, node.Title, TermTree.SlugOf(node), node.Depth))]);
        foreach (var node in nodes)
        {
            var memory = TermTree.MemoryOf(node);
            foreach (var slug in memory.FormerSlugs) taxonomy._formerSlugs[slug] = node.Id;
            foreach (var id in memory.MergedIds) taxonomy._merged[id] = node.Id;
        }

        return taxonomy;
    }

    /// <summary>The term with this slug; null when there is none.</summary>
    public Term? BySlug(string? slug) => slug is null ? null : Terms.FirstOrDefault(term => string.Equals(term.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The term that had this slug before, when none has it now: an address with it shall lead to the term's present one.</summary>
    public Term? Formerly(string? slug) => BySlug(slug) is null && slug is not null && _formerSlugs.TryGetValue(slug, out var id) ? Terms.FirstOrDefault(term => term.Id == id) : null;

    /// <summary>The id that stands for this one now: its own, or that of the term it was merged into.</summary>
    public string? Current(string termId) => Terms.Any(term => term.Id == termId) ? termId : _merged.GetValueOrDefault(termId);

    /// <summary>The term and every term below it: who filters by a term means these too.</summary>
    public IReadOnlyList<Term> Branch(Term term) =>
        [term, .. Terms.SkipWhile(other => other.Id != term.Id).Skip(1).TakeWhile(other => other.Depth > term.Depth)];

    /// <summary>The terms with these ids, in their order; unknown ids are left out.</summary>
    public IReadOnlyList<Term> Find(IReadOnlyList<string> termIds) => [.. termIds.Select(id => Terms.FirstOrDefault(term => term.Id == id)).OfType<Term>()];
}

/// <summary>A term.</summary>
/// <param name="Id">Stable id; content refers to it.</param>
/// <param name="Title">For people; may be renamed.</param>
/// <param name="Slug">In addresses: <c>/articles?topic=shuimian</c>.</param>
/// <param name="Depth">0 for the top.</param>
public sealed record Term(string Id, string Title, string Slug, int Depth);
