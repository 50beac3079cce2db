using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Platform.Admin;

/// <summary>Mail and messages that did not leave: try again, or let them be.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageSettings), Everywhere = true), Route("admin/outbox")]
public sealed class OutboxController(OutboxDesk desk, IStringLocalizer<OutboxController> T) : Controller
{
    /// <summary>What did not leave.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await desk.ListAsync(cancellationToken));

    /// <summary>Tries one again.</summary>
    [HttpPost("{id:long}/retry")]
    public async Task<IActionResult> Retry(long id, CancellationToken cancellationToken)
    {
        if (!await desk.RetryAsync(id, cancellationToken)) return NotFound();
        TempData["Notice"] = T["马上再试一次。"].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes one away.</summary>
    [HttpPost("{id:long}/drop")]
    public async Task<IActionResult> Drop(long id, CancellationToken cancellationToken)
    {
        if (!await desk.DropAsync(id, cancellationToken)) return NotFound();
        TempData["Notice"] = T["这一条不再发了。"].Value;
        return RedirectToAction(nameof(Index));
    }
}
