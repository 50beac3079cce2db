using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>The lists of a programme without a panel, by decision of the city. What lies outside the person's organisations, or is their own union's, is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/list"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CityListController(CityListPages pages, CityListing listing, MovingUp moving, IStringLocalizer<CityListController> T) : Controller
{
    /// <summary>Who may be on them, and who is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Takes the list of a title. What was typed comes back where it cannot stand.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Take(string id, CityListForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } page || page.Programme.Category(form.Category ?? "") is not { } category) return NotFound();
        var problem = await listing.TakeAsync(id, category.Code, (form.Chosen ?? []).ToHashSet(), form.Day, form.Words, cancellationToken);
        if (problem is null) return Done(page, T["名单已定，名额已占。其余的未入选，单位已经收到消息。"]);
        ModelState.AddModelError("", problem);
        return View("Index", page with { Typed = form });
    }

    /// <summary>Moves somebody up to a place that was freed.</summary>
    [HttpPost("raise")]
    public async Task<IActionResult> Raise(string id, string? category, string? chosen, string? reason, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } page || page.Programme.Category(category ?? "") is null) return NotFound();
        if (await moving.RaiseAsync(id, category!, chosen, reason, cancellationToken) is not { } problem) return Done(page, T["已递补。名单变了：请到公示的页面公示。"]);
        ModelState.AddModelError("", problem);
        return View("Index", page with { Typed = new CityListForm { Category = category, Chosen = chosen is null ? null : [chosen], Words = reason } });
    }

    private RedirectResult Done(CityListPage page, string words)
    {
        TempData["Notice"] = words;
        return Redirect(page.Url);
    }
}
