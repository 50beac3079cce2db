using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Programmes;

/// <summary>The list of service programmes by year.</summary>
public sealed class ProgrammesController(ProgrammeList programmes) : Controller
{
    /// <summary>All programmes, newest year first.</summary>
    [HttpGet("/programmes")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(PortalContentTypes.Programme));
        return View(await programmes.ByYearAsync(cancellationToken));
    }
}
