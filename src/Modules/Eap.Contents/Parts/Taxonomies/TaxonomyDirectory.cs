using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Contents.Parts.Aliases;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>The published taxonomies, read from memory.</summary>
public sealed class TaxonomyDirectory(IServiceScopeFactory scopes)
{
    private IReadOnlyDictionary<string, Taxonomy>? _taxonomies;
    private long _generation;

    /// <summary>The taxonomy with this alias, such as <c>topics</c>; null when there is none.</summary>
    public async ValueTask<Taxonomy?> ByAliasAsync(string alias, CancellationToken cancellationToken = default) =>
        (await AllAsync(cancellationToken)).Values.FirstOrDefault(taxonomy => string.Equals(taxonomy.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>The taxonomy with this id; null when there is none.</summary>
    public async ValueTask<Taxonomy?> ByIdAsync(string id, CancellationToken cancellationToken = default) => (await AllAsync(cancellationToken)).GetValueOrDefault(id);

    /// <summary>Titles of terms, in their order; unknown ids are left out.</summary>
    public IEnumerable<string> TitlesOf(IReadOnlyList<string> termIds) => Find(termIds).Select(term => term.Title);

    /// <summary>Terms by id; unknown ids are left out.</summary>
    public IEnumerable<Term> Find(IReadOnlyList<string> termIds)
    {
        if (termIds.Count == 0) return [];
        var all = _taxonomies ?? AllAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return termIds.Select(id => all.Values.SelectMany(taxonomy => taxonomy.Terms).FirstOrDefault(term => term.Id == id)).OfType<Term>();
    }

    /// <summary>A taxonomy that a running unit of work has just written: its terms count at once, so that what is indexed next finds them.</summary>
    internal void Offer(ContentItem item)
    {
        var known = _taxonomies is { } taxonomies ? new Dictionary<string, Taxonomy>(taxonomies) : [];
        known[item.ContentItemId] = Read(item);
        _taxonomies = known;
    }

    internal void Forget()
    {
        Interlocked.Increment(ref _generation);
        _taxonomies = null;
    }

    private async ValueTask<IReadOnlyDictionary<string, Taxonomy>> AllAsync(CancellationToken cancellationToken)
    {
        if (_taxonomies is { } known) return known;
        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        var items = await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Set<ContentItem>().AsNoTracking()
            .Where(item => item.Published && item.ContentType == "Taxonomy").ToListAsync(cancellationToken);
        var read = items.Select(Read).ToDictionary(taxonomy => taxonomy.Id);
        if (generation == Volatile.Read(ref _generation)) _taxonomies = read;
        return read;
    }

    private static Taxonomy Read(ContentItem item)
    {
        var terms = new List<Term>();
        Flatten(item.As<TaxonomyPart>()?.Terms, 0, terms);
        return new Taxonomy(item.ContentItemId, item.As<AliasPart>()?.Alias, item.DisplayText, terms);
    }

    private static void Flatten(JsonArray? nodes, int depth, List<Term> terms)
    {
        foreach (var node in (nodes ?? []).OfType<JsonObject>())
        {
            var id = Text(node["ContentItemId"]);
            if (id is null) continue;
            terms.Add(new Term(id, Text(node["TitlePart"]?["Title"]) ?? Text(node["DisplayText"]) ?? id, Text(node["AliasPart"]?["Alias"]) ?? id, depth));
            Flatten(node["Terms"] as JsonArray, depth + 1, terms);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
