using Eap.Platform.Caching;
using Eap.Stations.Subsidies;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Stations.SubsidyDesk;

/// <summary>The public list: rule, places, waiting list. Neither persons nor payees.</summary>
public sealed class SubsidiesController(SubsidyReader reader) : Controller
{
    /// <summary>A year's list. What does not exist is not found.</summary>
    [HttpGet("stations/subsidies")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || (await reader.YearAsync(year, cancellationToken)) is not { Year: { } found, All: var all }) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, SubsidyQueue.CacheTag, PageCache.Type("Plan"));
        return View(new PublicSubsidies(await reader.ReadAsync(found, cancellationToken), all));
    }
}
