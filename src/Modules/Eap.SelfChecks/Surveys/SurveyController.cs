using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Answers a survey: no account, nothing that tells one person from another. It never asks who is signed in.</summary>
[AllowAnonymous, Route("survey/{code:length(10)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SurveyController(SiteDbContext db, OrganizationDirectory organizations, SurveyTaking taking, SurveyTickets tickets, SiteClock clock, IStringLocalizer<SurveyController> T) : Controller
{
    /// <summary>The questions; after the end, that it is over.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } survey) return NotFound();
        return survey.TakesAnswersAt(clock.UtcNow) ? await FormAsync(survey, null, tickets.New(survey.SurveyItemId), consented: false, cancellationToken) : NotNow(survey);
    }

    /// <summary>Takes the answers in. Nothing here is done by anybody's authority, so the form's ticket is protection enough: no token bound to an account, no cookie.</summary>
    [HttpPost(""), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Index(string code, string? ticket, string? consent, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } survey) return NotFound();
        // There is no antiforgery filter before this that would have minded.
        if (!Request.HasFormContentType) return BadRequest();
        var reply = SurveyReply.Of(survey.Definition(), Request.Form);
        foreach (var number in reply.Missing) ModelState.AddModelError(SurveyReply.Field(number - 1), string.Format(T["第 {0} 题还没有选。"].Value, number));
        if (consent != "yes") ModelState.AddModelError("consent", T["请先看清上面存什么、不存什么，同意了再交；不想交，关掉这一页就行，什么都没有存。"]);
        if (!ModelState.IsValid) return await FormAsync(survey, reply, ticket, consent == "yes", cancellationToken);
        switch (await taking.TakeAsync(survey, reply, ticket, HttpContext.Connection.RemoteIpAddress, cancellationToken))
        {
            case SurveyOutcome.Taken: return await ReceivedAsync(survey, isNew: true, cancellationToken);
            case SurveyOutcome.Already: return await ReceivedAsync(survey, isNew: false, cancellationToken);
            case SurveyOutcome.NotNow: return NotNow(survey);
            case SurveyOutcome.Full:
                Response.StatusCode = StatusCodes.Status410Gone;
                return View("Full", survey);
            case SurveyOutcome.TooMany:
                ModelState.AddModelError("", T["现在同时交的人太多。你选的都还在，过一分钟再点一次“交答卷”。"]);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return await FormAsync(survey, reply, ticket, consented: true, cancellationToken);
            default:
                // A new ticket: what was chosen stands in the form, one more tap sends it.
                ModelState.AddModelError("", T["这一页放得太久了，或者不是从网站打开的。你选的都还在，请再点一次“交答卷”。"]);
                return await FormAsync(survey, reply, tickets.New(survey.SurveyItemId), consented: true, cancellationToken);
        }
    }

    private Task<SurveyRun?> FindAsync(string code, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        // Its address goes to those it asks: no other page is told it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return db.Set<SurveyRun>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(SurveyRun survey, SurveyReply? reply, string? ticket, bool consented, CancellationToken cancellationToken)
    {
        // The tag helpers would show what was posted: here stands what is meant.
        ModelState.Remove("ticket");
        var asked = await organizations.FindAsync(survey.OrganizationId, cancellationToken);
        var definition = survey.Definition();
        return View(nameof(Index), new SurveyPage(survey, definition, asked?.Name ?? "", asked is { ParentId: null }, ticket ?? "", reply?.Chosen ?? [.. definition.Questions.Select(_ => (IReadOnlyList<int>)[])], consented));
    }

    private async Task<IActionResult> ReceivedAsync(SurveyRun survey, bool isNew, CancellationToken cancellationToken)
    {
        var asked = await organizations.FindAsync(survey.OrganizationId, cancellationToken);
        return View("Received", new SurveyReceipt(survey, asked?.Name ?? "", asked is { ParentId: null }, isNew));
    }

    private ViewResult NotNow(SurveyRun survey)
    {
        Response.StatusCode = survey.FromUtc > clock.UtcNow ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return View("NotNow", survey);
    }
}
