using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Plaques;

/// <summary>The register of plaques; from here one is revoked.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/plaques")]
public sealed class PlaquesController(PlaqueReader reader, PlaqueRevoking revoking, IStringLocalizer<PlaquesController> T) : Controller
{
    /// <summary>The plaques given out, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await reader.ReadAsync(page, cancellationToken));

    /// <summary>Revokes one.</summary>
    [HttpPost("{number}/revoke")]
    public async Task<IActionResult> Revoke(string number, string? reason, CancellationToken cancellationToken)
    {
        var problem = await revoking.RevokeAsync(number, reason, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已撤销，核验页会照实显示。"].Value;
        return RedirectToAction(nameof(Index));
    }
}
