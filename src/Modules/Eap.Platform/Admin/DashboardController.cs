using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Platform.Admin;

/// <summary>The first page of the admin: what the modules say needs doing.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), Route("admin")]
public sealed class DashboardController : Controller
{
    /// <summary>The zone Dashboard.</summary>
    [HttpGet("")]
    public IActionResult Index() => View();
}
