using System.Text;
using Eap.Platform.Calendars;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Experts.Offers;

/// <summary>The page behind the link in an offer's mail: whoever has the link is the expert. Looking at it changes nothing, since mail programs look at links.</summary>
[AllowAnonymous, Route("offers/{token}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OffersController(OfferAnswers answers, IEnumerable<IOfferSubject> subjects, SiteDbContext db, SiteClock clock, IStringLocalizer<OffersController> T) : Controller
{
    private const int LongestReason = 200;

    /// <summary>The offer, and the two buttons while it is open.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        if (await OfferAnswers.FindAsync(db, token, cancellationToken) is not { } offer) return NotFound();
        return await PageAsync(offer, cancellationToken);
    }

    /// <summary>What the expert accepted, for the calendar. It names no link: the address of the offer is a key.</summary>
    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string token, CancellationToken cancellationToken)
    {
        if (await OfferAnswers.FindAsync(db, token, cancellationToken) is not { State: OfferState.Accepted } offer) return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex";
        var entry = new CalendarEvent
        {
            Uid = $"offer-{offer.OfferId}@eapsite", ChangedUtc = offer.ClosedUtc ?? offer.CreatedUtc, StartUtc = offer.StartUtc, EndUtc = offer.EndUtc, Summary = offer.Title, Location = offer.Place, Description = offer.Host, IsBusy = true,
        };
        return File(Encoding.UTF8.GetBytes(CalendarFile.Write(offer.Title, [entry])), CalendarFile.ContentType, $"{clock.ToLocal(offer.StartUtc):yyyyMMdd}.ics");
    }

    /// <summary>Yes.</summary>
    [HttpPost("accept")]
    public Task<IActionResult> Accept(string token, CancellationToken cancellationToken) => AnswerAsync(token, accepts: true, null, cancellationToken);

    /// <summary>No, with a reason if they like.</summary>
    [HttpPost("decline")]
    public Task<IActionResult> Decline(string token, string? reason, CancellationToken cancellationToken)
    {
        var line = PlainInput.Clean(reason);
        return AnswerAsync(token, accepts: false, line.IsEmpty ? null : BoundedText.Cut(line.Value, LongestReason), cancellationToken);
    }

    /// <summary>What they are asked after their yes: it was so.</summary>
    [HttpPost("done")]
    public async Task<IActionResult> Done(string token, CancellationToken cancellationToken) => await FinishAsync(token, await answers.FollowUpAsync(token, cancellationToken), T["收到，谢谢您。"], cancellationToken);

    private async Task<IActionResult> AnswerAsync(string token, bool accepts, string? reason, CancellationToken cancellationToken) =>
        await FinishAsync(token, await answers.AnswerAsync(token, accepts, reason, cancellationToken), accepts ? T["收到，谢谢您。"] : T["收到，谢谢您告诉我们。"], cancellationToken);

    private async Task<IActionResult> FinishAsync(string token, OfferAnswered answered, string thanks, CancellationToken cancellationToken)
    {
        if (answered.Offer is not { } offer) return NotFound();
        if (answered.Problem is null)
        {
            TempData["Notice"] = thanks;
            return Redirect(OfferLink.Path(token));
        }

        ModelState.AddModelError("", answered.Problem);
        return await PageAsync(offer, cancellationToken);
    }

    private async Task<ViewResult> PageAsync(LecturerOffer offer, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        // The address is the key: it is told to nobody.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var subject = subjects.FirstOrDefault(found => found.ContentType == offer.RequestType);
        var followUp = subject is null ? null : await subject.FollowUpAsync(db, offer, cancellationToken);
        if (OfferProcess.IsClosed(clock.UtcNow, offer.EndUtc, followUp?.Button is not null))
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Closed");
        }

        return View("Index", new OfferPage(offer, OfferProcess.Now(offer.State, clock.UtcNow, offer.ExpiresUtc), followUp)
        {
            Phone = subject is null ? null : await subject.PhoneAsync(offer, cancellationToken),
        });
    }
}
