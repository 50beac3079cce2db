using Eap.Contents.Admin.Trees;
using Eap.Contents.Handlers;
using Eap.Contents.Management;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>Topics, audiences and other terms. They belong to the whole site; every change is a published version of the taxonomy.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageTaxonomy), Everywhere = true), Route("admin/taxonomies")]
public sealed class TaxonomiesController(TaxonomyPages pages, TaxonomyEditing editing, IStringLocalizer<TaxonomiesController> T) : Controller
{
    /// <summary>The taxonomies.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>The terms as a tree, and a form for one more.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Tree(string id, string? parent, CancellationToken cancellationToken) => Show(nameof(Tree), await pages.TreeAsync(id, new TermForm { Parent = parent }, [], collided: false, cancellationToken));

    /// <summary>Adds a term.</summary>
    [HttpPost("{id}")]
    public async Task<IActionResult> Add(string id, TermForm form, CancellationToken cancellationToken)
    {
        var outcome = await editing.AddAsync(id, form, cancellationToken);
        return outcome.Succeeded ? Done(id, T["已新增“{0}”。", form.CleanTitle]) : Show(nameof(Tree), await pages.TreeAsync(id, form, outcome.Errors, outcome.IsCollided, cancellationToken));
    }

    /// <summary>Moves a term among its siblings.</summary>
    [HttpPost("{id}/move")]
    public async Task<IActionResult> Move(string id, string? up, string? down, string? version, CancellationToken cancellationToken)
    {
        var outcome = await editing.MoveAsync(id, up ?? down ?? "", up is not null, version, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (outcome.IsCollided) TempData["Warning"] = T["别人刚改过这里，这次没有移动。请看过现在的顺序再移。"].Value;
        else if (!outcome.Succeeded) TempData["Warning"] = outcome.Errors[0].Message;
        return Redirect($"/admin/taxonomies/{id}#t-{up ?? down}");
    }

    /// <summary>A term.</summary>
    [HttpGet("{id}/{term}")]
    public async Task<IActionResult> Term(string id, string term, CancellationToken cancellationToken) => Show(nameof(Term), await pages.TermAsync(id, term, null, [], collided: false, cancellationToken));

    /// <summary>Renames it, changes its address, puts it elsewhere.</summary>
    [HttpPost("{id}/{term}")]
    public async Task<IActionResult> Term(string id, string term, TermForm form, CancellationToken cancellationToken)
    {
        var outcome = await editing.ChangeAsync(id, term, form, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        return outcome.Succeeded ? Done(id, T["“{0}”已保存，前台马上更新。", form.CleanTitle]) : Show(nameof(Term), await pages.TermAsync(id, term, form, outcome.Errors, outcome.IsCollided, cancellationToken));
    }

    /// <summary>Asks how a term shall go.</summary>
    [HttpGet("{id}/{term}/remove")]
    public Task<IActionResult> Remove(string id, string term, CancellationToken cancellationToken) => RemovePageAsync(id, term, null, TreeOutcome.Done, cancellationToken);

    /// <summary>Merges it into another one, or deletes it when nothing uses it.</summary>
    [HttpPost("{id}/{term}/remove")]
    public async Task<IActionResult> Remove(string id, string term, string? into, string? version, string? button, CancellationToken cancellationToken)
    {
        if (button == "merge" && string.IsNullOrEmpty(into)) return await RemovePageAsync(id, term, into, TreeOutcome.Done with { Errors = [new ContentError("Into", T["请选一个来接替。"])] }, cancellationToken);
        try
        {
            var outcome = await editing.RemoveAsync(id, term, button == "merge" ? into : null, version, cancellationToken);
            if (outcome.IsMissing) return NotFound();
            return outcome.Succeeded ? Done(id, button == "merge" ? T["已合并，用到它的内容都换好了。旧网址会转到接替的那个。"] : T["已删除。"]) : await RemovePageAsync(id, term, into, outcome, cancellationToken);
        }
        catch (ContentImportException refused)
        {
            // Everything was rolled back: an item that is not valid today cannot be written, and half a merge helps nobody.
            return await RemovePageAsync(id, term, into, TreeOutcome.Done with { Errors = [new ContentError("Into", T["没有合并，因为有一条内容要先改好：{0}", refused.Message])] }, cancellationToken);
        }
    }

    private async Task<IActionResult> RemovePageAsync(string id, string term, string? into, TreeOutcome outcome, CancellationToken cancellationToken)
    {
        if (await pages.TermAsync(id, term, null, outcome.Errors, outcome.IsCollided, cancellationToken) is not { } page) return NotFound();
        return View(nameof(Remove), page with { Places = await pages.ReplacementsAsync(id, term, cancellationToken), Form = new TermForm { Parent = into } });
    }

    private IActionResult Show(string view, TaxonomyPage? page) => page is null ? NotFound() : View(view, page);

    private RedirectResult Done(string id, string message)
    {
        TempData["Notice"] = message;
        return Redirect($"/admin/taxonomies/{id}");
    }
}
