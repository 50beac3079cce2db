using Eap.Platform.Caching;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Stations.Directory;

/// <summary>The list of stations.</summary>
public sealed class StationsController(StationListPages pages) : Controller
{
    /// <summary>What is open now first. What does not exist is not found.</summary>
    [HttpGet("stations")]
    public async Task<IActionResult> Index(StationQuery query, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await pages.MakeAsync(query, cancellationToken) is not { } page) return NotFound();
        PageCache.Keep(HttpContext, PageCache.ClockShows, PageCache.Everything, PageCache.Type(StationContentType.Name), PageCache.Type("Plan"));
        return View(page);
    }
}
