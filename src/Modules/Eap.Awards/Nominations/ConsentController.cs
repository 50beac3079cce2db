using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>The page behind the link in a nominee's mail: whoever has it is the nominee. Looking at it changes nothing, since mail programs look at links.</summary>
[AllowAnonymous, Route("consent/{token}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConsentController(ConsentAnswers answers, NominationBook book, SiteDbContext db, IStringLocalizer<ConsentController> T) : Controller
{
    /// <summary>What they are nominated for, and the two buttons.</summary>
    [HttpGet(""), EnableRateLimiting(RateLimits.LookUps)]
    public Task<IActionResult> Index(string token, CancellationToken cancellationToken) => PageAsync(token, cancellationToken);

    /// <summary>Yes.</summary>
    [HttpPost("agree")]
    public Task<IActionResult> Agree(string token, CancellationToken cancellationToken) => AnswerAsync(token, true, null, cancellationToken);

    /// <summary>No, or no longer.</summary>
    [HttpPost("decline")]
    public Task<IActionResult> Decline(string token, string? reason, CancellationToken cancellationToken) => AnswerAsync(token, false, reason, cancellationToken);

    private async Task<IActionResult> AnswerAsync(string token, bool agrees, string? reason, CancellationToken cancellationToken)
    {
        var problem = await answers.AnswerAsync(token, agrees, reason, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ConsentPage.Words(T)))), cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is null)
        {
            TempData["Notice"] = agrees ? T["收到。您同意了这次推荐。"].Value : T["收到。推荐到此结束，您的单位只会知道您不同意。"].Value;
            return Redirect(ConsentLink.Path(token));
        }

        ModelState.AddModelError("", problem);
        return await PageAsync(token, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(string token, CancellationToken cancellationToken)
    {
        if (await ConsentAnswers.FindAsync(db, token, cancellationToken) is not { } nomination || await book.PlaceAsync(nomination, cancellationToken) is not { } place) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        // The address is the key: it is told to nobody.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("Index", new ConsentPage(nomination, place, ConsentPage.Words(T)));
    }
}
