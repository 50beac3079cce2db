namespace Eap.Contents.Parts.Taxonomies;

/// <summary>A published taxonomy, flattened in reading order.</summary>
/// <param name="Id">Its item.</param>
/// <param name="Alias">How templates and addresses name it.</param>
/// <param name="Title">For people.</param>
/// <param name="Terms">Its terms.</param>
public sealed record Taxonomy(string Id, string? Alias, string Title, IReadOnlyList<Term> Terms)
{
    /// <summary>The term with this slug; null when there is none.</summary>
    public Term? BySlug(string? slug) => slug is null ? null : Terms.FirstOrDefault(term => string.Equals(term.Slug, slug, StringComparison.OrdinalIgnoreCase));

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
