using Eap.Platform.Security;
using Eap.SelfChecks.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Urgent requests for whoever is on call, and for those told after them.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(UrgentPermissions.AnswerUrgent)), Route("admin/urgent"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UrgentDeskController(UrgentDoor door, UrgentHandling handling, UrgentSecrets secrets, ICurrentUser user, IStringLocalizer<UrgentDeskController> T) : Controller
{
    /// <summary>Those the person was told of.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await door.ToldAsync(cancellationToken));

    /// <summary>One, without whom to ring.</summary>
    [HttpGet("{id:length(26)}")]
    public Task<IActionResult> Show(string id, CancellationToken cancellationToken) => PageAsync(id, null, cancellationToken);

    /// <summary>Whom to ring; the audit trail says who looked.</summary>
    [HttpPost("{id:length(26)}/read")]
    public async Task<IActionResult> Read(string id, CancellationToken cancellationToken) => await handling.ReadAsync(id, cancellationToken) is { } contact ? await PageAsync(id, contact, cancellationToken) : NotFound();

    /// <summary>Takes it on.</summary>
    [HttpPost("{id:length(26)}/take")]
    public async Task<IActionResult> Take(string id, string? seen, CancellationToken cancellationToken) => Finish(id, await handling.TakeOnAsync(id, seen, cancellationToken), T["已接手，工会看得到是你。请现在打电话。"]);

    /// <summary>They have spoken.</summary>
    [HttpPost("{id:length(26)}/contacted")]
    public async Task<IActionResult> Contacted(string id, CancellationToken cancellationToken) => Finish(id, await handling.ContactAsync(id, cancellationToken), T["已记下，不再往上提醒。"]);

    /// <summary>Ends it.</summary>
    [HttpPost("{id:length(26)}/close")]
    public async Task<IActionResult> Close(string id, string? outcome, CancellationToken cancellationToken) => Finish(id, await handling.CloseAsync(id, outcome, cancellationToken), T["已结束。"]);

    private IActionResult Finish(string id, string? problem, string done)
    {
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/urgent/{id}");
    }

    // Whoever has it opened it by taking it on: the number stays where it can be rung.
    private async Task<IActionResult> PageAsync(string id, UrgentContact? contact, CancellationToken cancellationToken)
    {
        if (await door.ToldAsync(id, cancellationToken) is not { Request: var row } found) return NotFound();
        var isMine = row.TakenBy == user.UserId;
        return View("Show", new UrgentPage(found, isMine, contact ?? (isMine && row.State != UrgentState.Closed ? secrets.Contact(row) : null), await handling.IsDueAsync(row, cancellationToken)));
    }
}
