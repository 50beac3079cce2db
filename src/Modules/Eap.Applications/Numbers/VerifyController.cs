using Eap.Platform.Caching;
using Eap.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Eap.Applications.Numbers;

/// <summary>Is this plaque real? Anybody may ask; a number that was never given out is an answer, not an error.</summary>
[AllowAnonymous, Route("verify")]
public sealed class VerifyController(IssuedNumbers numbers) : Controller
{
    /// <summary>The form; what was typed leads to its page.</summary>
    [HttpGet("")]
    public IActionResult Index(string? number)
    {
        var typed = NumberText.Normalize(number);
        if (typed.Length > 0) return Redirect($"/verify/{Uri.EscapeDataString(Cut(typed))}");
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything);
        return View();
    }

    /// <summary>Valid, revoked with the reason, or never given out. Not kept and not for search engines: some numbers are of persons.</summary>
    [HttpGet("{number}"), EnableRateLimiting(RateLimits.LookUps), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View(new VerifyPage(Cut(NumberText.Normalize(number)), await numbers.FindAsync(number, cancellationToken)));
    }

    private static string Cut(string number) => number.Length <= NumberText.Longest ? number : number[..NumberText.Longest] + "…";
}
