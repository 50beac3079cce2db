using Eap.Applications.Access;
using Eap.Contents.Admin;
using Eap.Organizations.Directory;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>A union asks for support after an incident, and sees how far it is.</summary>
[RequirePermission(nameof(Applications.Permissions.FileApplication)), Route("urgent"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UrgentController(UrgentAsking asking, UrgentWithdrawing withdrawing, UrgentCorrecting correcting, UrgentSecrets secrets, UrgentDoor door, UrgentDelivery delivery, Representation representation, OrganizationDirectory organizations, OnCall onCall, SiteSettings settings, ICurrentUser user, IdGenerator ids, IStringLocalizer<UrgentController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new UrgentForm { Id = ids.Next() }, cancellationToken);

    /// <summary>Takes it in.</summary>
    [HttpPost(""), KeepsText]
    public async Task<IActionResult> Index(UrgentForm form, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(form.Id)) form.Id = ids.Next();
        return await asking.AskAsync(form, ModelState, cancellationToken) is { } id ? Redirect($"/urgent/{id}") : await FormAsync(form, cancellationToken);
    }

    /// <summary>Shows the form with what was written before the session ended, and sends nothing; without token, for the one in the form ended with the session.</summary>
    [HttpPost("recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Recover(UrgentForm form, CancellationToken cancellationToken)
    {
        if (!ExpiredPage.IsOwn(await Request.ReadFormAsync(cancellationToken), user.UserId)) return NotFound();
        ModelState.Clear();
        if (!IdGenerator.IsValid(form.Id)) form.Id = ids.Next();
        return await FormAsync(form, cancellationToken);
    }

    /// <summary>How far one is.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await door.OwnAsync(id, cancellationToken) is { } found
        ? View("Show", new OwnUrgentPage(found, await settings.GetAsync<UrgentSettings>(cancellationToken), await delivery.OfAsync(id, cancellationToken), secrets.Left(found.Request)))
        : NotFound();

    /// <summary>Takes one back.</summary>
    [HttpPost("{id:length(26)}/withdraw")]
    public async Task<IActionResult> Withdraw(string id, string? reason, CancellationToken cancellationToken)
    {
        if (await withdrawing.WithdrawAsync(id, reason, cancellationToken) is not { } problem) return Redirect($"/urgent/{id}");
        if (problem.Length == 0) return NotFound();
        ModelState.AddModelError(nameof(reason), problem);
        return await Show(id, cancellationToken);
    }

    /// <summary>Corrects the number somebody is to ring.</summary>
    [HttpPost("{id:length(26)}/phone")]
    public async Task<IActionResult> Phone(string id, string? phone, CancellationToken cancellationToken)
    {
        if (await correcting.CorrectAsync(id, phone, cancellationToken) is not { } problem)
        {
            TempData["Notice"] = T["号码已经改好。"].Value;
            return Redirect($"/urgent/{id}");
        }

        if (problem.Length == 0) return NotFound();
        ModelState.AddModelError(nameof(phone), problem);
        return await Show(id, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(UrgentForm form, CancellationToken cancellationToken)
    {
        var places = new List<Organization>();
        var units = await representation.UnitsAsync(cancellationToken);
        foreach (var unit in units) places.AddRange(await organizations.SubtreeAsync(unit.OrganizationId, cancellationToken));
        ViewData["Places"] = new OrganizationTree(places.DistinctBy(place => place.OrganizationId));
        ViewData["Settings"] = await settings.GetAsync<UrgentSettings>(cancellationToken);
        // Of the first union: which of them asks is known once the form is sent, and its page says then who was told.
        ViewData["OnCall"] = units is [var first, ..] ? await onCall.NowAsync(first.OrganizationId, cancellationToken) : null;
        ViewData["Own"] = await door.OwnAsync(cancellationToken);
        return View("Index", form);
    }
}
