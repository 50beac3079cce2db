using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>Where the people of a naming body sign, each for their own. A programme in which their body does not name is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(NamingPermissions.SignNaming)), Route("admin/awards/signing")]
public sealed class SigningController(SigningPages pages, BodySigning signing, IStringLocalizer<SigningController> T) : Controller
{
    /// <summary>The programmes.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>One of them.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Signs. A reason that cannot stand comes back.</summary>
    [HttpPost("{id:length(26)}")]
    public async Task<IActionResult> Sign(string id, string? body, List<string>? nominations, string? verdict, string? reason, CancellationToken cancellationToken)
    {
        var problem = await signing.SignAsync(id, body, nominations ?? [], verdict, reason, cancellationToken);
        if (problem is { Length: 0 } || await pages.FindAsync(id, cancellationToken) is not { } page) return NotFound();
        if (problem is null)
        {
            TempData["Notice"] = verdict == "yes" ? T["已签署同意。"].Value : T["已签署不同意，原因已记录。"].Value;
            return Redirect($"/admin/awards/signing/{id}");
        }

        ModelState.AddModelError("", problem);
        (ViewData["Reason"], ViewData["About"]) = (reason, nominations is [var one] ? one : null);
        return View("Show", page);
    }
}
