using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Who inspects, and whom they may not visit.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/inspectors")]
public sealed class InspectorsController(InspectorDirectory inspectors, InspectorTies ties, IStringLocalizer<InspectorsController> T) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await inspectors.ListAsync(cancellationToken));

    /// <summary>Declares a tie.</summary>
    [HttpPost("ties")]
    public async Task<IActionResult> Tie(string? user, string? unit, string? words, CancellationToken cancellationToken)
    {
        var problem = await ties.DeclareAsync(user ?? "", unit, words, cancellationToken);
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已登记。"].Value;
        return RedirectToAction(nameof(Index));
    }
}
