using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Experts.Profiles;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Experts.Admin;

/// <summary>The pool of experts.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageExperts)), Route("admin/experts")]
public sealed class ExpertsController(ExpertPages pages, ExpertEditing editing, IContentManager contents, IdGenerator ids, IStringLocalizer<ExpertsController> T) : Controller
{
    /// <summary>Everybody, or who holds a service type.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? service, CancellationToken cancellationToken) => View(await pages.ListAsync(service, cancellationToken));

    /// <summary>An empty form; its id stands in the address, so that sending it twice makes one expert.</summary>
    [HttpGet("create")]
    public async Task<IActionResult> Create(string? id, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(id)) return Redirect($"/admin/experts/create?id={ids.Next()}");
        return await NewPageAsync(id!, new EditorInput(), cancellationToken);
    }

    /// <summary>Stores a new expert.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(string? id, string? organization, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(id)) return NotFound();
        return await FinishAsync(await editing.SaveAsync(id!, organization, null, await Request.ReadFormAsync(cancellationToken), cancellationToken), isNew: true, null, cancellationToken);
    }

    /// <summary>One expert.</summary>
    [HttpGet("{id}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        return View(await pages.EditAsync(item, item.ContentItemVersionId, new EditorInput(), null, null, cancellationToken));
    }

    /// <summary>Stores changes.</summary>
    [HttpPost("{id}/edit")]
    public async Task<IActionResult> Edit(string id, string? version, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        return await FinishAsync(await editing.SaveAsync(id, null, version ?? "", await Request.ReadFormAsync(cancellationToken), cancellationToken), isNew: false, version, cancellationToken);
    }

    /// <summary>Takes an expert out of the pool or back in.</summary>
    [HttpPost("{id}/pool")]
    public async Task<IActionResult> Pool(string id, bool inPool, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        if (await editing.PoolAsync(id, inPool, cancellationToken)) TempData["Notice"] = (inPool ? T["已放回专家库。"] : T["已移出专家库，不再派事；已经约好的不受影响。"]).Value;
        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>Shows the contacts once; the audit trail says who looked.</summary>
    [HttpPost("{id}/contacts")]
    public async Task<IActionResult> Contacts(string id, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        if (await editing.ContactsAsync(id, cancellationToken) is not { } contacts) return Forbid();
        return View("Edit", await pages.EditAsync(item, item.ContentItemVersionId, new EditorInput(), null, contacts, cancellationToken));
    }

    private async Task<IActionResult> FinishAsync(ExpertSaved outcome, bool isNew, string? version, CancellationToken cancellationToken)
    {
        if (outcome.IsForbidden) return Forbid();
        if (outcome.Saved)
        {
            TempData["Notice"] = T["已保存。"].Value;
            return RedirectToAction(nameof(Edit), new { id = outcome.Item.ContentItemId });
        }

        var builtOn = outcome.Conflict?.ContentItemVersionId ?? (isNew ? null : version);
        return View("Edit", await pages.EditAsync(outcome.Item, builtOn, outcome.Input, outcome.Conflict, null, cancellationToken));
    }

    private async Task<IActionResult> NewPageAsync(string id, EditorInput input, CancellationToken cancellationToken)
    {
        if ((await pages.PlacesAsync(cancellationToken)).Tops.FirstOrDefault() is not { } first) return Forbid();
        var item = await contents.NewAsync(ExpertContentType.Name, first.OrganizationId, cancellationToken);
        item.ContentItemId = id;
        return View("Edit", await pages.EditAsync(item, null, input, null, null, cancellationToken));
    }
}
