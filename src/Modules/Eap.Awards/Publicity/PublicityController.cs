using Eap.Platform.Caching;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Awards.Publicity;

/// <summary>Lists in public (公示), for everybody, as long as they stand and not a second longer. Search engines are told not to keep them.</summary>
[AllowAnonymous, Route("publicity")]
public sealed class PublicityController(PublicNotices notices, SiteClock clock) : Controller
{
    /// <summary>The lists that stand.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var rows = await notices.ListAsync(cancellationToken);
        Keep(rows.Count > 0 ? rows[0].Round.EndsUtc : null);
        return View(rows);
    }

    /// <summary>One list; one that is over says so and shows nobody.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        if (await notices.RoundAsync(id, cancellationToken) is not { } round) return NotFound();
        if (await notices.ReadAsync(round, cancellationToken) is not { } notice) return await GoneAsync(this, notices, round, cancellationToken);
        Keep(round.EndsUtc);
        return View(notice);
    }

    /// <summary>410: it was public and is no more.</summary>
    internal static async Task<IActionResult> GoneAsync(Controller controller, PublicNotices notices, PublicityRound round, CancellationToken cancellationToken)
    {
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        controller.Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        return controller.View("ListGone", await notices.SuccessorAsync(round, cancellationToken));
    }

    private void Keep(DateTime? endsUtc)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PublicityRounds.CacheTag);
        if (endsUtc is { } end) PageCache.NoLongerThan(HttpContext, end - clock.UtcNow);
    }
}
