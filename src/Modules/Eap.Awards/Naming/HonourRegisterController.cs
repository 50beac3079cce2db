using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>The register of honours; from here one is revoked.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/honours")]
public sealed class HonourRegisterController(HonourRegister register, HonourRevoking revoking, IStringLocalizer<HonourRegisterController> T) : Controller
{
    /// <summary>The honours, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await register.ReadAsync(page, cancellationToken));

    /// <summary>Asks for the reason.</summary>
    [HttpGet("{id:long}/revoke")]
    public async Task<IActionResult> Revoke(long id, CancellationToken cancellationToken) => await register.FindAsync(id, cancellationToken) is { } honour ? View("Revoke", honour) : NotFound();

    /// <summary>Revokes it; a reason that cannot stand comes back.</summary>
    [HttpPost("{id:long}/revoke")]
    public async Task<IActionResult> Revoke(long id, string? reason, CancellationToken cancellationToken)
    {
        var problem = await revoking.RevokeAsync(id, reason, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is null)
        {
            TempData["Notice"] = T["已撤销，核验页和荣誉榜会照实显示。"].Value;
            return Redirect("/admin/awards/honours");
        }

        ModelState.AddModelError("reason", problem);
        ViewData["Reason"] = reason;
        return View("Revoke", await register.FindAsync(id, cancellationToken));
    }
}
