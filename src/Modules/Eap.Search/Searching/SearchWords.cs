using Eap.Platform.Settings;
using Eap.Search.Analysis;

namespace Eap.Search.Searching;

/// <summary>Reads what was typed with the site's synonyms.</summary>
public sealed class SearchWords(SiteSettings settings)
{
    private const int MostSynonyms = 8;
    private Known? _known;

    /// <summary>What was typed, understood; never fails.</summary>
    public async ValueTask<TypedWords> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        var current = await settings.GetAsync<SearchSettings>(cancellationToken);
        // Settings come from memory and are the same object until somebody changes them.
        var known = _known is { } kept && ReferenceEquals(kept.Settings, current) ? kept : _known = Read(current);
        var query = known.Analyzer.Analyze(typed);
        return new TypedWords(query, [.. query.Terms.SelectMany(term => known.Synonyms.Variants(ChineseAnalyzer.Fold(term.Text), MostSynonyms)).Distinct().Take(MostSynonyms)]);
    }

    private static Known Read(SearchSettings settings)
    {
        var synonyms = SynonymGroups.Parse((settings.Synonyms ?? []).Select(group => string.Join('，', group ?? [])));
        return new Known(settings, synonyms, new QueryAnalyzer(synonyms));
    }

    private sealed record Known(SearchSettings Settings, SynonymGroups Synonyms, QueryAnalyzer Analyzer);
}
