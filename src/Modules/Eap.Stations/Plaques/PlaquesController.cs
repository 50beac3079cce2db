using Eap.Applications.Numbers;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Plaques;

/// <summary>The register of plaques; from here one is revoked.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/plaques")]
public sealed class PlaquesController(SiteDbContext db, IAccess access, IOrganizationScopes scopes, PlaqueRevoking revoking, IStringLocalizer<PlaquesController> T) : Controller
{
    private const int PageSize = 50;

    /// <summary>The plaques given out, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        page = Math.Clamp(page, 1, 1000);
        var rows = db.Set<IssuedNumber>().AsNoTracking().Where(row => row.Kind == NumberKind.Plaque);
        var scope = await access.ScopeAsync(nameof(AcceptancePermissions.AcceptStations), cancellationToken);
        if (!scope.Everywhere)
        {
            var inside = await scopes.IdsWithinAsync(scope, cancellationToken);
            rows = rows.Where(row => inside.Contains(row.OrganizationId));
        }

        var found = await rows.OrderByDescending(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return View(new PlaqueList([.. found.Take(PageSize)], page, found.Count > PageSize));
    }

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
