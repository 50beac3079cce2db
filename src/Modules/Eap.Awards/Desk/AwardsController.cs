using Eap.Awards.Programmes;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>Programmes: their rules, what is still to be entered, their opening. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards")]
public sealed class AwardsController(ProgrammePages pages, ProgrammeDoor door, ProgrammeOpenings openings, FactAnswers facts, SiteClock clock, IStringLocalizer<AwardsController> T) : Controller
{
    /// <summary>All programmes.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>One programme.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>What the city enters.</summary>
    [HttpGet("{id:length(26)}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        return programme.Opening is null ? Form(programme, ProgrammeForm.Of(programme, clock)) : Redirect($"/admin/awards/{id}");
    }

    /// <summary>Stores it.</summary>
    [HttpPost("{id:length(26)}/edit")]
    public async Task<IActionResult> Edit(string id, ProgrammeForm form, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        if (programme.Opening is not null) return Finish(id, T["项目已经开始，规则不能再改。只能延长截止时间，并写明理由。"], "");
        if (new ProgrammeFormReader(clock, ModelState, T).Read(form, programme.Part, await facts.OfAsync(programme, cancellationToken)) is not { } change) return Form(programme, form);
        if (await openings.ChangeAsync(id, form.Version, change, cancellationToken) is not { } problem) return Finish(id, null, T["已保存。"]);
        // Shown is what the person typed; the version is the one that stands now, so that saving again builds on it.
        ModelState.AddModelError(nameof(form.Version), problem);
        form.Version = (await door.FindAsync(id, cancellationToken))?.VersionId;
        return Form(programme, form);
    }

    /// <summary>Opens it.</summary>
    [HttpPost("{id:length(26)}/open")]
    public async Task<IActionResult> Open(string id, string? version, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await openings.OpenAsync(id, version, cancellationToken), T["已经开始。规则从现在起不再改。"]);

    /// <summary>Puts its end off.</summary>
    [HttpPost("{id:length(26)}/prolong")]
    public async Task<IActionResult> Prolong(string id, string? version, string? closes, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is null) return NotFound();
        var moment = new ProgrammeFormReader(clock, ModelState, T).Moment(nameof(closes), closes);
        var problem = moment is { } to ? await openings.ProlongAsync(id, version, to, reason, cancellationToken) : T["新的截止时间写成 2018-10-31 17:00 的样子。"].Value;
        if (problem is null) return Finish(id, null, T["已延长，理由写在项目里。"]);
        return await pages.FindAsync(id, cancellationToken) is { } page ? View("Show", page with { Prolonging = new ProlongingTyped(closes, reason, problem) }) : NotFound();
    }

    private IActionResult Finish(string id, string? problem, string done)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/awards/{id}");
    }

    private ViewResult Form(AwardProgramme programme, ProgrammeForm form)
    {
        ViewData["Programme"] = programme;
        return View("Edit", form);
    }
}
