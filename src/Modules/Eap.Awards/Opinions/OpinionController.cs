using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Contents.Management;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Time;
using Eap.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Opinions;

/// <summary>The page behind the link of a body that is asked: it reads what it needs, prints the sheet, and answers once with the stamped one.</summary>
[AllowAnonymous, Route("opinion/{token}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OpinionController(OpinionInvitations invitations, NominationBook book, IContentManager contents, SiteClock clock, IStringLocalizer<OpinionController> T) : Controller
{
    /// <summary>Who is asked about, and the answer.</summary>
    [HttpGet(""), EnableRateLimiting(RateLimits.LookUps)]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) => await FindAsync(token, new OpinionForm(), cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The sheet, for paper.</summary>
    [HttpGet("sheet"), EnableRateLimiting(RateLimits.LookUps)]
    public async Task<IActionResult> Sheet(string token, CancellationToken cancellationToken) => await FindAsync(token, new OpinionForm(), cancellationToken) is { Refused: null } page ? View(page) : NotFound();

    /// <summary>Answers.</summary>
    [HttpPost(""), AcceptsAttachments, EnableRateLimiting(RateLimits.Intake)]
    public async Task<IActionResult> Answer(string token, OpinionForm form, IFormFile? file, CancellationToken cancellationToken)
    {
        var (answer, wrong) = form.Read(clock.Today);
        var problem = answer is null ? T[wrong!].Value : await invitations.AnswerAsync(token, answer, file, cancellationToken);
        if (problem is { Length: 0 } || await FindAsync(token, form, cancellationToken) is not { } page) return NotFound();
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            return View("Index", page);
        }

        TempData["Notice"] = T["收到。谢谢，市总工会看得到您单位的意见。"].Value;
        return Redirect($"/opinion/{token}");
    }

    private async Task<OpinionPage?> FindAsync(string token, OpinionForm form, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        // The address is the key: it is told to nobody.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await invitations.FindAsync(token, cancellationToken) is not { } asked || await book.PlaceAsync(asked.Nomination, cancellationToken) is not { } place) return null;
        // Answered or ended, it says so and tells nothing more.
        if (invitations.Refuse(asked) is { } refused) return new OpinionPage(asked, place, "", refused, form);
        var item = await contents.GetAsync(asked.Nomination.ContentItemId, VersionOptions.Latest, cancellationToken);
        return new OpinionPage(asked, place, item is null ? "" : NominationFiling.Of(item, place.Category).Summary, null, form);
    }
}
