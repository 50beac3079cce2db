using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.SelfChecks.Checks;

/// <summary>The list of checks; each has a page as every item has. There is no address that takes an answer.</summary>
public sealed class SelfCheckController(CheckList checks) : Controller
{
    /// <summary>What is offered.</summary>
    [HttpGet("self-check")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(CheckTypes.Scale), PageCache.Type(CheckTypes.Checkup));
        return View(await checks.OfferedAsync(cancellationToken));
    }
}
