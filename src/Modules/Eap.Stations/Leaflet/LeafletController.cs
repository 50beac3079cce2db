using Eap.Contents.Display;
using Eap.Platform.Caching;
using Eap.Portal.Feeds;
using Eap.Stations.Directory;
using Eap.Stations.Page;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Stations.Leaflet;

/// <summary>One sheet about a station, to print and hand out.</summary>
public sealed class LeafletController(StationFinder finder, StationDisplay display, SiteAddress address) : Controller
{
    /// <summary>The sheet.</summary>
    [HttpGet("stations/{slug}/leaflet")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(slug, cancellationToken) is not { } item) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Item(item.ContentItemId));
        Response.Headers["X-Robots-Tag"] = "noindex";
        var page = (StationPage)await display.BuildAsync(item, ContentDisplay.Detail, cancellationToken);
        return View(new LeafletPage(page, await address.BaseAsync(Request, cancellationToken) + page.Head.Url));
    }
}
