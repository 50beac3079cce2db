using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>One unified inspection (Q35): all that waits at once, with inspector and day, or with the reason why not yet.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/visits")]
public sealed class VisitPlanController(AcceptanceDeskPages pages, VisitPlanning planning, IStringLocalizer<VisitPlanController> T) : Controller
{
    private const int Most = 50;

    /// <summary>The plan.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.PlanAsync(cancellationToken));

    /// <summary>Arranges the chosen ones, or writes down why not yet. Each by itself: one that cannot be arranged keeps none of the others.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Plan(string[]? chosen, string? inspector, DateOnly? day, string? reason, string? button, CancellationToken cancellationToken)
    {
        var ids = (chosen ?? []).Distinct().Take(Most).ToList();
        if (ids.Count == 0) return Back(T["请先勾选要安排的申报。"], null);
        var (done, problems) = (0, new HashSet<string>());
        foreach (var id in ids)
        {
            var problem = button == "later" ? await planning.PutOffAsync(id, reason, cancellationToken) : await planning.PlanAsync(id, inspector, day, cancellationToken);
            if (problem is null) done++;
            else problems.Add(problem.Length == 0 ? T["有一件已经不在这里了。"] : problem);
        }

        return Back(problems.Count == 0 ? null : string.Join("　", problems), done == 0 ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, (button == "later" ? T["{0} 件已写明原因。"] : T["{0} 件已安排检查。"]).Value, done));
    }

    private RedirectToActionResult Back(string? problem, string? done)
    {
        if (problem is not null) TempData["Error"] = problem;
        if (done is not null) TempData["Notice"] = done;
        return RedirectToAction(nameof(Index));
    }
}
