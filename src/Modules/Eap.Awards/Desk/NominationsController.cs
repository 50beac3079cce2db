using Eap.Media.Attachments.Fields;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>Nominations of a programme, for the city: who is nominated, who has agreed, what other bodies say. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/nominations")]
public sealed class NominationsController(NominationPages pages, NominationDesk desk, SiteSettings settings, IStringLocalizer<NominationsController> T) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, NominationQuery query, CancellationToken cancellationToken) => await pages.ListAsync(id, query, cancellationToken) is { } list ? View(list) : NotFound();

    /// <summary>One nomination.</summary>
    [HttpGet("{nomination:length(26)}")]
    public async Task<IActionResult> Show(string id, string nomination, CancellationToken cancellationToken) => await pages.FindAsync(id, nomination, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Enters what a body wrote.</summary>
    [HttpPost("{nomination:length(26)}/opinion"), AcceptsAttachments]
    public async Task<IActionResult> Opinion(string id, string nomination, OpinionForm form, IFormFile? file, CancellationToken cancellationToken)
    {
        var problem = await desk.EnterAsync(id, nomination, form, file, cancellationToken);
        if (problem is null or { Length: 0 }) return Finish(id, nomination, problem, T["已登记。"]);
        ModelState.AddModelError("", problem);
        return await pages.FindAsync(id, nomination, cancellationToken, form) is { } page ? View("Show", page) : NotFound();
    }

    /// <summary>Makes a link for a body that is asked; it is shown once.</summary>
    [HttpPost("{nomination:length(26)}/opinion-link"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> OpinionLink(string id, string nomination, string? code, CancellationToken cancellationToken)
    {
        var (token, problem) = await desk.InviteAsync(id, nomination, code, cancellationToken);
        if (token is null && problem is null || await pages.FindAsync(id, nomination, cancellationToken) is not { } page) return NotFound();
        if (token is null)
        {
            ModelState.AddModelError("", problem!);
            return View("Show", page);
        }

        var root = (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl is { Length: > 0 } set ? set.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
        return View("Show", page with { Link = (code!, $"{root}/opinion/{token}") });
    }

    /// <summary>Sends the nominee the link again.</summary>
    [HttpPost("{nomination:length(26)}/consent")]
    public async Task<IActionResult> Consent(string id, string nomination, CancellationToken cancellationToken) => Finish(id, nomination, await desk.ResendAsync(id, nomination, cancellationToken), T["已再发一次。先前的链接不能再用。"]);

    /// <summary>Refuses it.</summary>
    [HttpPost("{nomination:length(26)}/refuse")]
    public Task<IActionResult> Refuse(string id, string nomination, string? reason, CancellationToken cancellationToken) => EndAsync(id, nomination, true, reason, T["已办理，单位会收到消息。"], cancellationToken);

    /// <summary>Takes it back for the unit.</summary>
    [HttpPost("{nomination:length(26)}/withdraw")]
    public Task<IActionResult> Withdraw(string id, string nomination, string? reason, CancellationToken cancellationToken) => EndAsync(id, nomination, false, reason, T["已撤回，名额已经空出来。"], cancellationToken);

    // A reason that was typed comes back where it cannot stand.
    private async Task<IActionResult> EndAsync(string id, string nomination, bool refuses, string? reason, string done, CancellationToken cancellationToken)
    {
        var problem = await desk.EndAsync(id, nomination, refuses, reason, cancellationToken);
        if (problem is null or { Length: 0 }) return Finish(id, nomination, problem, done);
        ModelState.AddModelError("", problem);
        return await pages.FindAsync(id, nomination, cancellationToken) is { } page ? View("Show", page with { EndReason = reason }) : NotFound();
    }

    private IActionResult Finish(string id, string nomination, string? problem, string done)
    {
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/awards/{id}/nominations/{nomination}");
    }
}
