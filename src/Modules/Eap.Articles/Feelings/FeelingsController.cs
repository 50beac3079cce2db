using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Articles.Feelings;

/// <summary>Doors by feeling.</summary>
public sealed class FeelingsController(FeelingDirectory feelings) : Controller
{
    /// <summary>Readers' own words, each with what there is for them.</summary>
    [HttpGet("articles/feelings")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(ArticleContentType.Name));
        return View(await feelings.PageAsync(cancellationToken));
    }
}
