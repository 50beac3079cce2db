using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Earlier;

/// <summary>Honours of years before the site: entered from the document by one person, confirmed by another.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/earlier")]
public sealed class EarlierController(EarlierLists lists, EarlierEntering entering, EarlierClosing closing, IStringLocalizer<EarlierController> T) : Controller
{
    private const string Home = "/admin/awards/earlier";

    /// <summary>The lists, and the form for a new one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await lists.ReadAsync(new EarlierForm(), cancellationToken) is { } page ? View("Index", page) : NotFound();

    /// <summary>Enters a list; what cannot stand comes back as it was typed.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(EarlierForm form, CancellationToken cancellationToken)
    {
        var (listId, problems) = await entering.EnterAsync(form, cancellationToken);
        if (listId.Length > 0)
        {
            TempData["Notice"] = T["已录入，还没有上荣誉榜。请另一个人对照文件核对。"].Value;
            return Redirect($"{Home}/{listId}");
        }

        foreach (var (field, problem) in problems) ModelState.AddModelError(field, problem);
        return await lists.ReadAsync(form, cancellationToken) is { } page ? View("Index", page) : NotFound();
    }

    /// <summary>One list.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await lists.FindAsync(id, cancellationToken) is { } page ? View("Show", page) : NotFound();

    /// <summary>Compared with the document: it is right.</summary>
    [HttpPost("{id:length(26)}/confirm")]
    public async Task<IActionResult> Confirm(string id, CancellationToken cancellationToken) => Said(id, await closing.ConfirmAsync(id, cancellationToken), T["核对过了，已经上荣誉榜。"]);

    /// <summary>It is not what the document says.</summary>
    [HttpPost("{id:length(26)}/refuse")]
    public async Task<IActionResult> Refuse(string id, string? reason, CancellationToken cancellationToken) => Said(id, await closing.RefuseAsync(id, reason, cancellationToken), T["已退回。请录的人重新录一份。"]);

    /// <summary>Takes a list off the roll that was confirmed by mistake.</summary>
    [HttpPost("{id:length(26)}/take-out")]
    public async Task<IActionResult> TakeOut(string id, string? reason, CancellationToken cancellationToken) => Said(id, await closing.TakeOutAsync(id, reason, cancellationToken), T["已从荣誉榜去掉。"]);

    private IActionResult Said(string id, string? problem, string done)
    {
        if (problem is { Length: 0 }) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"{Home}/{id}");
    }
}
