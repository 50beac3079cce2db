using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Platform.Web;
using Eap.Stations.Directory;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Problems;

/// <summary>Tells the desk that something about a station is not as written. No account, no name.</summary>
[AllowAnonymous, Route("stations/{slug}/report"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportController(StationFinder finder, StationProblems problems, SiteSettings settings, IStringLocalizer<ReportController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellationToken) => await finder.FindAsync(slug, cancellationToken) is { } item ? await PageAsync(item, null, cancellationToken) : NotFound();

    /// <summary>Takes it in.</summary>
    [HttpPost(""), EnableRateLimiting(RateLimits.Intake)]
    public async Task<IActionResult> Index(string slug, string? text, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(slug, cancellationToken) is not { } item) return NotFound();
        var (due, problem) = await problems.ReportAsync(item, text, cancellationToken);
        if (problem is not null)
        {
            ModelState.AddModelError("text", problem);
            return await PageAsync(item, text, cancellationToken);
        }

        TempData["Notice"] = string.Format(T["收到了。{0} 之前答复，问题和答复会写在阵地的页面上。"].Value, SiteClock.Format(due!.Value));
        return Redirect($"/stations/{slug}/report");
    }

    private async Task<IActionResult> PageAsync(ContentItem item, string? text, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var days = (await settings.GetAsync<StationSettings>(cancellationToken)).AnswerWorkingDays;
        return View("Index", new ReportPage(item.DisplayText, "/" + item.As<AutoroutePart>()?.Path, days, text));
    }
}
