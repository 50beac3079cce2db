using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Search.Searching;
using Microsoft.Extensions.Localization;

namespace Eap.Search.Reading;

/// <summary>What a search can be narrowed by, and the links that do it. Everything here is read from memory.</summary>
public sealed class SearchFilters(ContentDefinitionManager definitions, TaxonomyDirectory taxonomies, IStringLocalizer<SearchFilters> T)
{
    private const string Topics = "topics";
    private const string Audiences = "audiences";

    /// <summary>The filters of an address; null when it names one that does not exist.</summary>
    public async Task<SearchRequest?> ReadAsync(SearchAddress address, CancellationToken cancellationToken)
    {
        var topic = await BranchAsync(Topics, address.Topic, cancellationToken);
        var audience = await BranchAsync(Audiences, address.Audience, cancellationToken);
        if (topic is null || audience is null || (address.Type is { } type && !(await TypesAsync(cancellationToken)).ContainsKey(type))) return null;
        return new SearchRequest { Typed = address.Typed, ContentType = address.Type, Topic = topic, Audience = audience, Newest = address.Newest };
    }

    /// <summary>The same search with the addresses topics and audiences have now; null when nothing in it was renamed or merged.</summary>
    public async Task<SearchAddress?> MovedAsync(SearchAddress address, CancellationToken cancellationToken)
    {
        var topic = (await taxonomies.ByAliasAsync(Topics, cancellationToken))?.Formerly(address.Topic);
        var audience = (await taxonomies.ByAliasAsync(Audiences, cancellationToken))?.Formerly(address.Audience);
        return topic is null && audience is null ? null : address with { Topic = topic?.Slug ?? address.Topic, Audience = audience?.Slug ?? address.Audience };
    }

    /// <summary>Names of the types that can be found: public ones whose items have addresses.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TypesAsync(CancellationToken cancellationToken) =>
        (await definitions.ListTypesAsync(cancellationToken)).Where(type => type.Visibility == Visibility.Public && type.Parts.Any(part => part.PartName == nameof(AutoroutePart)))
            .ToDictionary(type => type.Name, type => type.DisplayName);

    /// <summary>The topics.</summary>
    public async Task<IReadOnlyList<Term>> TopicsAsync(CancellationToken cancellationToken) => (await taxonomies.ByAliasAsync(Topics, cancellationToken))?.Terms ?? [];

    /// <summary>The links, by kind. Where hits were counted, filters that would leave nothing are left out.</summary>
    public async Task<IReadOnlyList<FilterGroup>> LinksAsync(SearchAddress address, FilterCounts? counts, CancellationToken cancellationToken)
    {
        FilterGroup[] groups =
        [
            Group("type", T["类型"], T["全部类型"], address.Type, type => address with { Type = type },
                (await TypesAsync(cancellationToken)).Select(type => (type.Key, type.Value, counts?.OfType(type.Key)))),
            Group("topic", T["主题"], T["全部主题"], address.Topic, topic => address with { Topic = topic }, await TermsAsync(Topics, counts is null ? null : counts.OfTopic, cancellationToken)),
            Group("audience", T["写给"], T["所有人群"], address.Audience, audience => address with { Audience = audience }, await TermsAsync(Audiences, counts is null ? null : counts.OfAudience, cancellationToken)),
        ];
        return [.. groups.Where(group => group.IsSet || group.Links.Count > 2)];
    }

    /// <summary>Titles of all topics and audiences.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TermTitlesAsync(CancellationToken cancellationToken) =>
        (await TopicsAsync(cancellationToken)).DistinctBy(term => term.Id).ToDictionary(term => term.Id, term => term.Title);

    private async Task<IEnumerable<(string, string, int?)>> TermsAsync(string alias, Func<IReadOnlyList<Term>, int>? count, CancellationToken cancellationToken)
    {
        var taxonomy = await taxonomies.ByAliasAsync(alias, cancellationToken);
        return (taxonomy?.Terms ?? []).Select(term => (term.Slug, term.Title, count?.Invoke(taxonomy!.Branch(term))));
    }

    private static FilterGroup Group(string name, string title, string all, string? current, Func<string?, SearchAddress> with, IEnumerable<(string Value, string Text, int? Count)> filters) => new(name, title,
    [
        new FilterLink(all, with(null).Url(), current is null),
        .. filters.Where(filter => filter.Count != 0 || filter.Value == current).Select(filter => new FilterLink(filter.Text, with(filter.Value).Url(), filter.Value == current, filter.Count)),
    ]);

    private async Task<IReadOnlyList<Term>?> BranchAsync(string alias, string? slug, CancellationToken cancellationToken)
    {
        if (slug is null) return [];
        var taxonomy = await taxonomies.ByAliasAsync(alias, cancellationToken);
        return taxonomy?.BySlug(slug) is { } term ? taxonomy.Branch(term) : null;
    }
}
