using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Notices;

/// <summary>The list of notices; a notice's own page is the content engine's.</summary>
public sealed class NoticesController(NoticeList notices, SiteSettings settings) : Controller
{
    /// <summary>One page of the list, newest date first.</summary>
    [HttpGet("/notices")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        var size = Math.Clamp((await settings.GetAsync<GeneralSettings>(cancellationToken)).PageSize, 5, 50);
        var total = await notices.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + size - 1) / size);
        if (!ModelState.IsValid || page < 1 || page > pages) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(PortalContentTypes.Notice));
        return View(new NoticePage(await notices.ListAsync((page - 1) * size, size, cancellationToken), total, page, pages));
    }
}

/// <summary>One page of the list.</summary>
public sealed record NoticePage(IReadOnlyList<NoticeSummary> Notices, int Total, int Number, int Count);
