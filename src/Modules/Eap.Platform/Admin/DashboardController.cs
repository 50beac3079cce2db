using Eap.Platform.Security;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Platform.Admin;

/// <summary>The first page of the admin: what the modules say needs doing.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), Route("admin")]
public sealed class DashboardController(PageZones zones) : Controller
{
    /// <summary>The zones Dashboard and Dashboard.Work.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new DashboardPage(
        await zones.BuildAsync(ZoneNames.Dashboard, cancellationToken), await zones.BuildAsync(ZoneNames.DashboardWork, cancellationToken)));
}
