using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Lectures.Models;
using Eap.Lectures.Services;
using Eap.Lectures.ViewModels;
using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Lectures.Controllers;

/// <summary>The list of lectures.</summary>
public sealed class LecturesController(LectureDirectory lectures, LectureDisplay display, TaxonomyDirectory taxonomies, SiteSettings settings, SiteClock clock) : Controller
{
    // More than a year of a city's lectures.
    private const int MostComing = 100;

    /// <summary>Coming ones, then those that are over, page by page. A topic or page that does not exist is not found.</summary>
    [HttpGet("lectures")]
    public async Task<IActionResult> Index(string? topic, int page = 1, CancellationToken cancellationToken = default)
    {
        var topics = await taxonomies.ByAliasAsync(LectureContentType.Topics, cancellationToken);
        var filter = new LectureFilter(string.IsNullOrEmpty(topic) ? null : topics?.BySlug(topic));
        if (topics?.Formerly(topic) is { } moved) return RedirectPermanent(new LectureFilter(moved).Url(page));
        if (!ModelState.IsValid || page < 1 || (filter.Topic is null && !string.IsNullOrEmpty(topic))) return NotFound();

        var (now, size) = (clock.UtcNow, (await settings.GetAsync<GeneralSettings>(cancellationToken)).PageSize);
        var (past, total) = await lectures.PastAsync(filter, now, (page - 1) * size, size, cancellationToken);
        if (page > Pager.Count(total, size)) return NotFound();
        var coming = page == 1 ? await lectures.ComingAsync(filter, now, MostComing, cancellationToken) : [];
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(LectureContentType.Name));
        var summaries = await display.SummariesAsync([.. coming, .. past], cancellationToken);
        return View(new LectureListPage
        {
            Filter = filter, Coming = [.. summaries.Take(coming.Count)], Past = [.. summaries.Skip(coming.Count)], PastTotal = total,
            Pager = new Pager(page, Pager.Count(total, size), filter.Url), Topics = topics?.Terms ?? [],
        });
    }
}
