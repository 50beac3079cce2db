using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Awards.Publicity;

/// <summary>
/// Lists in public (公示), for everybody, as long as they stand and not a second longer: no page is kept, since somebody who leaves the list must be gone from it at once.
/// Search engines are told not to keep them either.
/// </summary>
[AllowAnonymous, Route("publicity")]
public sealed class PublicityController(PublicNotices notices) : Controller
{
    /// <summary>The lists that stand.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await notices.ListAsync(cancellationToken));

    /// <summary>One list; one that is over says so and shows nobody.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        if (await notices.RoundAsync(id, cancellationToken) is not { } round) return NotFound();
        return await notices.ReadAsync(round, cancellationToken) is { } notice ? View(notice) : await GoneAsync(this, notices, round, cancellationToken);
    }

    /// <summary>410: it was public and is no more.</summary>
    internal static async Task<IActionResult> GoneAsync(Controller controller, PublicNotices notices, PublicityRound round, CancellationToken cancellationToken)
    {
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        controller.Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        return controller.View("ListGone", new GoneNotice(round, await notices.SuccessorAsync(round, cancellationToken)));
    }
}
