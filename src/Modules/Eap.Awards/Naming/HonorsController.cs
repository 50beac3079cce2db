using Eap.Platform.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Awards.Naming;

/// <summary>The roll of honour, by year, title and union; the decisions it rests on.</summary>
[AllowAnonymous, Route("honors")]
public sealed class HonorsController(HonourRoll roll) : Controller
{
    /// <summary>The roll. What does not exist is not found.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(HonourQuery query, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await roll.ReadAsync(query, cancellationToken) is not { } page) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, HonourRoll.CacheTag);
        return View(page);
    }

    /// <summary>A decision.</summary>
    [HttpGet("decisions/{id:length(26)}")]
    public async Task<IActionResult> Decision(string id, CancellationToken cancellationToken)
    {
        if (await roll.DecisionAsync(id, cancellationToken) is not { } page) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, HonourRoll.CacheTag);
        return View(page);
    }
}
