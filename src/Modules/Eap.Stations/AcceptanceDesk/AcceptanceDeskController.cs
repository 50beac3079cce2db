using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Plaques;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>The city's desk of acceptance, from complete papers to the plaque. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/acceptance")]
public sealed class AcceptanceDeskController(AcceptanceDeskPages pages, AcceptanceDeciding deciding, VisitPlanning planning, ClassDecision classes, IStringLocalizer<AcceptanceDeskController> T) : Controller
{
    /// <summary>What is under way, or one stage.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(AcceptanceQuery query, CancellationToken cancellationToken) => View(await pages.ListAsync(query, cancellationToken));

    /// <summary>One acceptance.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Arranges a visit.</summary>
    [HttpPost("{id:length(26)}/schedule")]
    public async Task<IActionResult> Schedule(string id, string? inspector, DateOnly? day, CancellationToken cancellationToken) =>
        Finish(id, await planning.PlanAsync(id, inspector, day, cancellationToken), T["已安排，检查人员和单位都会收到消息。"]);

    /// <summary>Calls a visit off.</summary>
    [HttpPost("{id:length(26)}/unschedule")]
    public async Task<IActionResult> Unschedule(string id, string? reason, CancellationToken cancellationToken) => Finish(id, await planning.CallOffAsync(id, reason, cancellationToken), T["这次检查已取消。"]);

    /// <summary>Decides the class and gives out the plaque.</summary>
    [HttpPost("{id:length(26)}/decide")]
    public async Task<IActionResult> Decide(string id, string? kind, CancellationToken cancellationToken) => Finish(id, await classes.DecideAsync(id, kind, cancellationToken), T["已认定，牌匾编号已发出，阵地已在目录里发布。"]);

    /// <summary>Sends it to be mended, or to be visited again; refuses it; takes it back for the unit.</summary>
    [HttpPost("{id:length(26)}/move")]
    public async Task<IActionResult> Move(string id, string? move, string? reason, CancellationToken cancellationToken)
    {
        AcceptanceMove? to = move switch
        {
            "rectify" => AcceptanceMove.AskRectification, "rectified" => AcceptanceMove.Rectified, "reinspect" => AcceptanceMove.Reinspect, "refuse" => AcceptanceMove.Refuse, "withdraw" => AcceptanceMove.Withdraw, _ => null,
        };
        return to is { } chosen ? Finish(id, await deciding.MoveAsync(id, chosen, reason, cancellationToken), T["已办理，单位会收到消息。"]) : BadRequest();
    }

    private IActionResult Finish(string id, string? problem, string done)
    {
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/stations/acceptance/{id}");
    }
}
