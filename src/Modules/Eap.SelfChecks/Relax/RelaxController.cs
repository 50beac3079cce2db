using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.SelfChecks.Relax;

/// <summary>The list of exercises; each has a page as every item has.</summary>
public sealed class RelaxController(ExerciseList exercises) : Controller
{
    /// <summary>All exercises.</summary>
    [HttpGet("relax")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(ExerciseType.Name));
        return View(await exercises.AllAsync(cancellationToken));
    }
}
