using Eap.Platform.Security;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>Objections: given to somebody, opened, answered. The nominating side finds none of its own here, whatever its rights.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(PublicityPermissions.HandleObjections)), Route("admin/awards/objections")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ObjectionDeskController(ObjectionDoor door, ObjectionHandling handling, ObjectionRulings rulings, PermissionHolders holders, ICurrentUser user, IStringLocalizer<ObjectionDeskController> T) : Controller
{
    /// <summary>All of them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await door.ListAsync(cancellationToken));

    /// <summary>One, closed: what it is about.</summary>
    [HttpGet("{id:length(26)}")]
    public Task<IActionResult> Show(string id, CancellationToken cancellationToken) => PageAsync(id, null, cancellationToken);

    /// <summary>Opens it; the audit trail says who looked.</summary>
    [HttpPost("{id:length(26)}/read")]
    public async Task<IActionResult> Read(string id, CancellationToken cancellationToken) => await handling.ReadAsync(id, cancellationToken) is { } content ? await PageAsync(id, content, cancellationToken) : NotFound();

    /// <summary>Gives it to somebody.</summary>
    [HttpPost("{id:length(26)}/assign")]
    public async Task<IActionResult> Assign(string id, string? person, CancellationToken cancellationToken) => Finish(id, await handling.AssignAsync(id, person, cancellationToken), T["已交办。"]);

    /// <summary>Answers it. What was written comes back where it cannot stand.</summary>
    [HttpPost("{id:length(26)}/answer")]
    public async Task<IActionResult> Answer(string id, string? verdict, string? answer, CancellationToken cancellationToken)
    {
        var problem = await handling.AnswerAsync(id, verdict, answer, cancellationToken);
        if (problem is null or { Length: 0 }) return Finish(id, problem, T["已答复。提异议的人凭回执号和查询码看得到。"]);
        ModelState.AddModelError("answer", problem);
        (ViewData["Verdict"], ViewData["Answer"]) = (verdict, answer);
        return await PageAsync(id, null, cancellationToken);
    }

    /// <summary>Decides what becomes of the list after one that holds.</summary>
    [HttpPost("{id:length(26)}/rule")]
    public async Task<IActionResult> Rule(string id, string? decision, string? reason, CancellationToken cancellationToken)
    {
        var problem = await rulings.RuleAsync(id, decision, reason, cancellationToken);
        if (problem is null or { Length: 0 }) return Finish(id, problem, decision == "remove" ? T["已移出名单，名额空出来了。名单正在公示的，请到公示的页面更改名单，重新公示。"] : T["已决定保留，原因存档。"]);
        ModelState.AddModelError("reason", problem);
        (ViewData["Decision"], ViewData["Reason"]) = (decision, reason);
        return await PageAsync(id, null, cancellationToken);
    }

    private IActionResult Finish(string id, string? problem, string done)
    {
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/awards/objections/{id}");
    }

    private async Task<IActionResult> PageAsync(string id, ObjectionContent? content, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is { } found
        ? View("Show", new ObjectionPage(found, await door.HandlersAsync(found, holders, cancellationToken), content, found.Objection.AssignedTo == user.UserId))
        : NotFound();
}
