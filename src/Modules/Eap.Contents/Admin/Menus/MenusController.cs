using Eap.Contents.Admin.Trees;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Menus;

/// <summary>The menus of the public site. They belong to the whole site; every change is a published version of the menu.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageMenu), Everywhere = true), Route("admin/menus")]
public sealed class MenusController(MenuPages pages, MenuEditing editing, IStringLocalizer<MenusController> T) : Controller
{
    /// <summary>The menus.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>The entries as a tree, and a form for one more.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Tree(string id, string? parent, CancellationToken cancellationToken) => Show(nameof(Tree), await pages.TreeAsync(id, new EntryForm { Parent = parent }, [], collided: false, cancellationToken));

    /// <summary>Adds an entry.</summary>
    [HttpPost("{id}")]
    public async Task<IActionResult> Add(string id, EntryForm form, CancellationToken cancellationToken)
    {
        var outcome = await editing.AddAsync(id, form, cancellationToken);
        return outcome.Succeeded ? await SavedAsync(id, form, cancellationToken) : Show(nameof(Tree), await pages.TreeAsync(id, form, outcome.Errors, outcome.IsCollided, cancellationToken));
    }

    /// <summary>Moves an entry among its siblings.</summary>
    [HttpPost("{id}/move")]
    public async Task<IActionResult> Move(string id, string? up, string? down, string? version, CancellationToken cancellationToken)
    {
        var outcome = await editing.MoveAsync(id, up ?? down ?? "", up is not null, version, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (outcome.IsCollided) TempData["Warning"] = T["别人刚改过这里，这次没有移动。请看过现在的顺序再移。"].Value;
        else if (!outcome.Succeeded) TempData["Warning"] = outcome.Errors[0].Message;
        return Redirect($"/admin/menus/{id}#t-{up ?? down}");
    }

    /// <summary>An entry.</summary>
    [HttpGet("{id}/{entry}")]
    public async Task<IActionResult> Entry(string id, string entry, CancellationToken cancellationToken) => Show(nameof(Entry), await pages.EntryAsync(id, entry, null, [], collided: false, cancellationToken));

    /// <summary>Changes what it says, where it leads, where it stands.</summary>
    [HttpPost("{id}/{entry}")]
    public async Task<IActionResult> Entry(string id, string entry, EntryForm form, CancellationToken cancellationToken)
    {
        var outcome = await editing.ChangeAsync(id, entry, form, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        return outcome.Succeeded ? await SavedAsync(id, form, cancellationToken) : Show(nameof(Entry), await pages.EntryAsync(id, entry, form, outcome.Errors, outcome.IsCollided, cancellationToken));
    }

    /// <summary>Asks before an entry goes.</summary>
    [HttpGet("{id}/{entry}/remove")]
    public async Task<IActionResult> Remove(string id, string entry, CancellationToken cancellationToken) => Show(nameof(Remove), await pages.EntryAsync(id, entry, null, [], collided: false, cancellationToken));

    /// <summary>Takes it out, with what stands below it.</summary>
    [HttpPost("{id}/{entry}/remove")]
    public async Task<IActionResult> Remove(string id, string entry, string? version, CancellationToken cancellationToken)
    {
        var outcome = await editing.RemoveAsync(id, entry, version, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (!outcome.Succeeded) return Show(nameof(Remove), await pages.EntryAsync(id, entry, null, outcome.Errors, outcome.IsCollided, cancellationToken));
        TempData["Notice"] = T["已删除，前台马上更新。"].Value;
        return Redirect($"/admin/menus/{id}");
    }

    private async Task<IActionResult> SavedAsync(string id, EntryForm form, CancellationToken cancellationToken)
    {
        if (await pages.ProblemAsync(form.CleanUrl, cancellationToken) is { } problem) TempData["Warning"] = T["“{0}”已保存，但读者点开 {1} 会遇到：{2}。请改成能打开的网址，或先把它删除。", form.CleanTitle, form.CleanUrl, problem].Value;
        else TempData["Notice"] = T["“{0}”已保存，前台马上更新。", form.CleanTitle].Value;
        return Redirect($"/admin/menus/{id}");
    }

    private IActionResult Show(string view, MenuPage? page) => page is null ? NotFound() : View(view, page);
}
