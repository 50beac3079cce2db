using Eap.Platform.Security;
using Eap.Portal.Feeds;
using Eap.Stations.Problems;
using Eap.Stations.Verification;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Desk;

/// <summary>The desk of stations: what was not confirmed for long, the sheet for the door, problems to answer. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.TendStations)), Route("admin/stations")]
public sealed class StationDeskController(StationDeskPages pages, StationVerifying verifying, StationProblems problems, SiteAddress address, IStringLocalizer<StationDeskController> T) : Controller
{
    /// <summary>The stations, those longest unconfirmed first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await pages.StationsAsync(page, cancellationToken));

    /// <summary>The sheet with the code, to print and put up inside the door.</summary>
    [HttpGet("{id:length(26)}/door")]
    public async Task<IActionResult> Door(string id, CancellationToken cancellationToken)
    {
        if (await pages.StationAsync(id, cancellationToken) is not { } item) return NotFound();
        var token = await verifying.DoorAsync(item, another: false, cancellationToken);
        return View(new DoorSheet(id, item.DisplayText, $"{await address.BaseAsync(Request, cancellationToken)}/stations/verify/{token}"));
    }

    /// <summary>Another code; the old sheet is worthless.</summary>
    [HttpPost("{id:length(26)}/door")]
    public async Task<IActionResult> NewDoor(string id, CancellationToken cancellationToken)
    {
        if (await pages.StationAsync(id, cancellationToken) is not { } item) return NotFound();
        await verifying.DoorAsync(item, another: true, cancellationToken);
        TempData["Notice"] = T["换了新的码，旧的那张不能用了，请重新打印。"].Value;
        return RedirectToAction(nameof(Door), new { id });
    }

    /// <summary>Confirms by the account.</summary>
    [HttpPost("{id:length(26)}/verify")]
    public async Task<IActionResult> Verify(string id, CancellationToken cancellationToken)
    {
        if (await pages.StationAsync(id, cancellationToken) is not { } item) return NotFound();
        await verifying.ConfirmAsync(item, atDoor: false, cancellationToken);
        TempData["Notice"] = string.Format(T["“{0}”已核实。"].Value, item.DisplayText);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Problems: those waiting, or one of the other states.</summary>
    [HttpGet("problems")]
    public async Task<IActionResult> Problems(ProblemState state = ProblemState.Waiting, CancellationToken cancellationToken = default) =>
        ModelState.IsValid && Enum.IsDefined(state) ? View(new ProblemList(state, await pages.ProblemsAsync(state, cancellationToken))) : NotFound();

    /// <summary>One problem.</summary>
    [HttpGet("problems/{id:length(26)}")]
    public async Task<IActionResult> Problem(string id, CancellationToken cancellationToken) => await pages.ProblemAsync(id, cancellationToken) is { } row ? View(new ProblemPage(row, null)) : NotFound();

    /// <summary>Releases question and answer.</summary>
    [HttpPost("problems/{id:length(26)}/answer")]
    public async Task<IActionResult> Answer(string id, ProblemDecision decision, CancellationToken cancellationToken) =>
        await FinishAsync(id, decision, await problems.AnswerAsync(id, decision, cancellationToken), T["问题和答复已经公开。"], cancellationToken);

    /// <summary>Sets a problem aside.</summary>
    [HttpPost("problems/{id:length(26)}/set-aside")]
    public async Task<IActionResult> SetAside(string id, ProblemDecision decision, CancellationToken cancellationToken) =>
        await FinishAsync(id, decision, await problems.SetAsideAsync(id, decision, cancellationToken), T["已记下，不公开。"], cancellationToken);

    private async Task<IActionResult> FinishAsync(string id, ProblemDecision posted, string? problem, string done, CancellationToken cancellationToken)
    {
        if (await pages.ProblemAsync(id, cancellationToken) is not { } row || problem is "") return NotFound();
        if (problem is null)
        {
            TempData["Notice"] = done;
            return RedirectToAction(nameof(Problems));
        }

        // Told anew how it stands; what was typed is not lost.
        ModelState.AddModelError("", problem);
        return View("Problem", new ProblemPage(row, posted));
    }
}
