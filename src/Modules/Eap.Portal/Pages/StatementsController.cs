using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Pages;

/// <summary>What the site says of itself. The texts are part of the program, because they promise what the program does.</summary>
public sealed class StatementsController : Controller
{
    /// <summary>What is recorded and what is not.</summary>
    [HttpGet("/privacy")]
    public IActionResult Privacy()
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything);
        return View();
    }

    /// <summary>How the site can be used, and where it falls short.</summary>
    [HttpGet("/accessibility")]
    public IActionResult Accessibility()
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything);
        return View();
    }
}
