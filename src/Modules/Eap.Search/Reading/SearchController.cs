using Eap.Search.Advice;
using Eap.Contents.Display;
using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Platform.Zones;
using Eap.Search.Analysis;
using Eap.Search.Documents;
using Eap.Search.Searching;
using Eap.Search.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Search.Reading;

/// <summary>The search page. Whatever is typed gets an answer; a filter or page that does not exist is not found.</summary>
public sealed class SearchController(SiteSearch search, SearchFilters filters, SearchCounter counter, IEnumerable<ISearchAdvice> advisers, SiteSettings settings) : Controller
{
    private const int MaxKept = 100;
    private const int NewestShown = 5;

    /// <summary>Searches.</summary>
    [HttpGet("search")]
    public async Task<IActionResult> Index(string? q, string? type, string? topic, string? audience, string? sort, int page = 1, CancellationToken cancellationToken = default)
    {
        // The next page must not learn from the browser what was searched: servers between write down where a reader came from.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var address = new SearchAddress(Clean(q), NullIfEmpty(type), NullIfEmpty(topic), NullIfEmpty(audience), sort == "newest");
        if (await filters.MovedAsync(address, cancellationToken) is { } moved) return RedirectPermanent(moved.Url(page));
        if (!ModelState.IsValid || page is < 1 or > SiteSearch.MaxPages || await filters.ReadAsync(address, cancellationToken) is not { } request) return NotFound();
        var size = (await settings.GetAsync<GeneralSettings>(cancellationToken)).PageSize;
        var results = await search.SearchAsync(request with { Page = page, PageSize = size }, cancellationToken);
        if (page > results.Pages) return NotFound();

        if (page == 1 && !address.IsFiltered && address.Typed.Length > 0) counter.Count(results is { Total: > 0, IsLoose: false });
        if (address.Typed.Length <= MaxKept) PageCache.Keep(HttpContext, PageCache.ClockShows, PageCache.Everything, SearchDocuments.CacheTag);
        var lost = results.Total == 0;
        return View(new SearchPage
        {
            Address = address, Results = results, Pager = new Pager(page, results.Pages, address.Url), Advice = await AdviceAsync(address.Typed, cancellationToken),
            Filters = lost && !address.IsFiltered ? [] : await filters.LinksAsync(address, results.Counts, cancellationToken),
            TypeNames = await filters.TypesAsync(cancellationToken), TermTitles = await filters.TermTitlesAsync(cancellationToken),
            Topics = lost ? [.. (await filters.TopicsAsync(cancellationToken)).Select(term => new FilterLink(term.Title, $"/articles?topic={Uri.EscapeDataString(term.Slug)}", false))] : [],
            Newest = lost ? await search.NewestAsync(NewestShown, cancellationToken) : [],
        });
    }

    private async Task<IReadOnlyList<ZoneContent>> AdviceAsync(string typed, CancellationToken cancellationToken)
    {
        var advice = new List<ZoneContent>();
        if (typed.Length == 0) return advice;
        foreach (var adviser in advisers)
            if (await adviser.AdviseAsync(typed, cancellationToken) is { } content) advice.Add(content);
        return advice;
    }

    private static string Clean(string? typed)
    {
        var text = typed ?? "";
        if (text.Length > QueryAnalyzer.MaxLength) text = text[..(char.IsHighSurrogate(text[QueryAnalyzer.MaxLength - 1]) ? QueryAnalyzer.MaxLength - 1 : QueryAnalyzer.MaxLength)];
        return PlainInput.Clean(text).Value;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
