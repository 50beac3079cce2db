using Markdig;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Benchmarks.Baseline.Controllers;

/// <summary>An article page: one query, Markdown, a view.</summary>
public sealed class ArticlesController(BaselineDb db) : Controller
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The page.</summary>
    [HttpGet("articles/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(found => found.Slug == slug, cancellationToken);
        if (article is null) return NotFound();
        ViewData["Html"] = Markdown.ToHtml(article.Body, Pipeline);
        return View(article);
    }
}
