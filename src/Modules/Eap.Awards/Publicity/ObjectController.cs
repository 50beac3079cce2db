using Eap.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Eap.Awards.Publicity;

/// <summary>Objecting to a list that stands: without an account, with a name or without.</summary>
[AllowAnonymous, Route("publicity/{id:length(26)}/object"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ObjectController(PublicNotices notices, PublicityLists lists, ObjectionFiling filing) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, string? about, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await notices.RoundAsync(id, cancellationToken) is not { } round) return NotFound();
        return await notices.ReadAsync(round, cancellationToken) is { } notice
            ? View(new ObjectPage(notice, new ObjectionForm { Key = ObjectionSecrets.NewKey(), About = about }))
            : await PublicityController.GoneAsync(this, notices, round, cancellationToken);
    }

    /// <summary>Takes it in; the answer is the receipt, and is the same however often the form is sent.</summary>
    [HttpPost(""), EnableRateLimiting(RateLimits.Intake)]
    public async Task<IActionResult> Index(string id, ObjectionForm form, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await notices.RoundAsync(id, cancellationToken) is not { } round) return NotFound();
        var lines = await lists.LinesAsync(id, cancellationToken);
        if (await filing.FileAsync(round, lines, form, ModelState, cancellationToken) is { } receipt) return View("Received", receipt);
        form.Key = ObjectionSecrets.KeyOf(form.Key);
        // What was written comes back even when the list has just come down: it names nobody who is not in the text.
        return View(new ObjectPage(await notices.ReadAsync(round, cancellationToken) ?? new PublicNotice(round, "", "", "", [], new HashSet<string>()), form));
    }
}
