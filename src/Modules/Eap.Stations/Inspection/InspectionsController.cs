using Eap.Contents.Admin;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>The pages of an inspector, made for a phone. Only what was assigned to the person is there; without script everything works by its buttons.</summary>
[RequirePermission(nameof(AcceptancePermissions.InspectStations)), Route("inspections"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InspectionsController(
    VisitPages pages, ReportKeeping reports, ReportSigning signing, InspectionPhotos photos, VisitPlanning planning, InspectorTies ties, ICurrentUser user, SiteClock clock, IStringLocalizer<InspectionsController> T) : Controller
{
    /// <summary>Their visits.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>Declares that the person belongs to a union.</summary>
    [HttpPost("ties")]
    public async Task<IActionResult> Tie(string? unit, string? words, CancellationToken cancellationToken)
    {
        var problem = await ties.DeclareAsync(user.UserId!, unit, words, cancellationToken);
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已申明。这个单位和它下面单位的检查不会再派给你，派了还没去的会换人。"].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>One visit: the form of the report, or the report once it is signed.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await pages.BuildAsync(id, null, cancellationToken) is not { } page ? NotFound() : View(page.Visit.State == VisitState.Signed ? "Signed" : "Report", page);

    /// <summary>Stores what was typed, and goes on to signing when asked to.</summary>
    [HttpPost("{id:length(26)}"), KeepsText]
    public async Task<IActionResult> Save(string id, string? button, CancellationToken cancellationToken)
    {
        var save = await reports.SaveAsync(id, new ReportInput(await Request.ReadFormAsync(cancellationToken)), cancellationToken);
        if (save.State == ReportSaveState.NotFound) return NotFound();
        if (save.State == ReportSaveState.Closed) return Refused(id, T["检查报告已经签名，不能再改。要改正的，请市总工会另行安排复查。"]);
        if (save.State == ReportSaveState.Collided || save.Problems.Count > 0) return View("Report", await pages.BuildAsync(id, save, cancellationToken));
        if (button == "sign") return Redirect($"/inspections/{id}/sign");
        TempData["Notice"] = T["已保存于 {0}。", clock.FormatTime(clock.UtcNow)].Value;
        return Redirect($"/inspections/{id}");
    }

    /// <summary>Stores what was typed so far, for the page's script.</summary>
    [HttpPost("{id:length(26)}/autosave")]
    public async Task<IActionResult> Autosave(string id, CancellationToken cancellationToken)
    {
        var save = await reports.SaveAsync(id, new ReportInput(await Request.ReadFormAsync(cancellationToken)), cancellationToken);
        return save.State switch
        {
            ReportSaveState.NotFound => NotFound(),
            ReportSaveState.Closed => Json(new { state = T["检查报告已经签名，不能再改。"].Value }),
            ReportSaveState.Collided => Json(new { state = T["另一个窗口也改了。点“保存”看一遍再存。"].Value }),
            _ => Json(new { version = save.VersionId, state = string.Join(' ', save.Problems.Prepend(T["已自动保存于 {0}。", clock.Now.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)].Value)) }),
        };
    }

    /// <summary>Takes photographs.</summary>
    [HttpPost("{id:length(26)}/photos")]
    public async Task<IActionResult> Photos(string id, IFormFileCollection? files, CancellationToken cancellationToken)
    {
        var problem = await photos.AddAsync(id, files is null ? [] : [.. files], cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "PhotoNotice" : "PhotoError"] = problem ?? T["照片已收下。"].Value;
        return Redirect($"/inspections/{id}#photos");
    }

    /// <summary>Takes a photograph out.</summary>
    [HttpPost("{id:length(26)}/photos/{photo:length(26)}/remove")]
    public async Task<IActionResult> RemovePhoto(string id, string photo, CancellationToken cancellationToken)
    {
        if (!await photos.RemoveAsync(id, photo, cancellationToken)) return NotFound();
        TempData["PhotoNotice"] = T["已去掉。"].Value;
        return Redirect($"/inspections/{id}#photos");
    }

    /// <summary>The whole report once more before it is signed, with what is in the way.</summary>
    [HttpGet("{id:length(26)}/sign")]
    public async Task<IActionResult> Sign(string id, CancellationToken cancellationToken) =>
        await pages.BuildAsync(id, null, cancellationToken) is not { } page ? NotFound() : page.Visit.State == VisitState.Signed ? Redirect(page.Url) : View(page);

    /// <summary>Signs it.</summary>
    [HttpPost("{id:length(26)}/sign")]
    public async Task<IActionResult> Sign(string id, string? version, CancellationToken cancellationToken)
    {
        if (await signing.SignAsync(id, version, cancellationToken) is not { } problems) return NotFound();
        if (problems.Count > 0) return await pages.BuildAsync(id, null, cancellationToken) is { Visit.State: VisitState.Planned } page ? View(page with { Problems = problems }) : Refused(id, problems[0]);
        TempData["Notice"] = T["已签名，交给市总工会认定。辛苦了。"].Value;
        return Redirect($"/inspections/{id}");
    }

    /// <summary>Leaves the visit to somebody else.</summary>
    [HttpPost("{id:length(26)}/leave")]
    public async Task<IActionResult> Leave(string id, string? reason, CancellationToken cancellationToken)
    {
        var problem = await planning.LeaveAsync(id, reason, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is not null) return Refused(id, problem);
        TempData["Notice"] = T["已告诉市总工会，会另派人去。"].Value;
        return RedirectToAction(nameof(Index));
    }

    private RedirectResult Refused(string id, string words)
    {
        TempData["Error"] = words;
        return Redirect($"/inspections/{id}");
    }
}
