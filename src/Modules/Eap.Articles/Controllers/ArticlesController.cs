using Eap.Articles.Feelings;
using Eap.Articles.Models;
using Eap.Articles.Services;
using Eap.Articles.ViewModels;
using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Eap.Platform.Zones;
using Eap.Search.Advice;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Articles.Controllers;

/// <summary>The list of articles.</summary>
public sealed class ArticlesController(
    ArticleDirectory articles, ArticleDisplay display, FeelingDirectory feelings, TaxonomyDirectory taxonomies, SiteSettings settings, IEnumerable<ISearchAdvice> advisers) : Controller
{
    private const int FeelingsOffered = 12;

    /// <summary>Newest first, by topic, audience or a reader's own words. A topic or page that does not exist is not found.</summary>
    [HttpGet("articles")]
    public async Task<IActionResult> Index(string? topic, string? audience, string? feeling, int page = 1, CancellationToken cancellationToken = default)
    {
        var topics = await taxonomies.ByAliasAsync(ArticleContentType.Topics, cancellationToken);
        var audiences = await taxonomies.ByAliasAsync(ArticleContentType.Audiences, cancellationToken);
        var filter = new ArticleFilter(Chosen(topics, topic), Chosen(audiences, audience), string.IsNullOrWhiteSpace(feeling) ? null : feeling.Trim());
        // A topic that was renamed in addresses, or merged, is where it is now.
        var moved = filter with { Topic = filter.Topic ?? topics?.Formerly(topic), Audience = filter.Audience ?? audiences?.Formerly(audience) };
        if (moved != filter) return RedirectPermanent(moved.Url(page));
        if (!ModelState.IsValid || page < 1 || (filter.Topic is null && !string.IsNullOrEmpty(topic)) || (filter.Audience is null && !string.IsNullOrEmpty(audience))) return NotFound();

        var size = (await settings.GetAsync<GeneralSettings>(cancellationToken)).PageSize;
        var (items, total) = await articles.ListAsync(filter, (page - 1) * size, size, cancellationToken);
        if (page > Pager.Count(total, size)) return NotFound();
        // Words nobody wrote to an article are as many as people can type: such pages are made each time.
        if (total > 0 || filter.Feeling is null) PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(ArticleContentType.Name));
        var summaries = new List<ArticleSummary>();
        foreach (var item in items) summaries.Add(await display.SummaryAsync(item, cancellationToken));
        return View(new ArticleListPage
        {
            Filter = filter, Articles = summaries, Total = total, Pager = new Pager(page, Pager.Count(total, size), filter.Url), Counts = await articles.CountsAsync(cancellationToken),
            Topics = topics?.Terms ?? [], Audiences = audiences?.Terms ?? [], Feelings = await articles.FeelingsAsync(FeelingsOffered, cancellationToken),
            Exercises = filter.Feeling is { } words ? await feelings.ExercisesForAsync(words, cancellationToken) : [],
            Advice = await AdviceAsync(filter.Feeling, cancellationToken),
        });
    }

    // Choosing words of distress is saying them: what a search would answer stands above the list.
    private async Task<ZoneContent?> AdviceAsync(string? feeling, CancellationToken cancellationToken)
    {
        if (feeling is null) return null;
        foreach (var adviser in advisers)
        {
            if (await adviser.AdviseAsync(feeling, cancellationToken) is not { } advice) continue;
            PageCache.NoLongerThan(HttpContext, PageCache.ClockShows);
            return advice;
        }

        return null;
    }

    private static Term? Chosen(Taxonomy? taxonomy, string? slug) => string.IsNullOrEmpty(slug) ? null : taxonomy?.BySlug(slug);
}
