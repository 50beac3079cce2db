using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin;

/// <summary>Writing: a new item, and changes of one. Private types are not there for it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.EditContent)), Route("admin/content")]
public sealed class ContentEditorController(
    ContentDesk desk, ContentEditPages pages, ContentEditing editing, IContentManager contents, IdGenerator ids, IStringLocalizer<ContentEditorController> T) : Controller
{
    /// <summary>An empty form. Its id stands in the address: sent twice, or after signing in again, it is the same item.</summary>
    [HttpGet("create/{type}")]
    public async Task<IActionResult> Create(string type, string? id, CancellationToken cancellationToken)
    {
        if (await CreatableAsync(type, cancellationToken) is not { } definition) return NotFound();
        if (!IdGenerator.IsValid(id)) return Redirect($"/admin/content/create/{definition.Name}?id={ids.Next()}");
        return await NewPageAsync(definition, id!, new EditorInput(), cancellationToken);
    }

    /// <summary>Stores a new item.</summary>
    [HttpPost("create/{type}"), KeepsText]
    public async Task<IActionResult> Create(string type, string id, string? organization, string? button, CancellationToken cancellationToken)
    {
        if (await CreatableAsync(type, cancellationToken) is not { } definition || !IdGenerator.IsValid(id)) return NotFound();
        var input = new EditorInput(await Request.ReadFormAsync(cancellationToken));
        if (input.RowChange is not null) return await NewPageAsync(definition, id, input, cancellationToken);
        var draft = new EditDraft { ContentItemId = id, ContentType = definition.Name, OrganizationId = organization, Form = input.Form!, Publish = button == "publish" };
        return await FinishAsync(definition, draft, cancellationToken);
    }

    /// <summary>The form of an item.</summary>
    [HttpGet("{id}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } item || await desk.TypeAsync(item.ContentType, cancellationToken) is not { } type) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)) return Forbid();
        return Page(await pages.BuildAsync(type, item, item.ContentItemVersionId, new EditorInput(), null, cancellationToken));
    }

    /// <summary>Stores changes, and publishes them when that button was pressed.</summary>
    [HttpPost("{id}/edit"), KeepsText]
    public async Task<IActionResult> Edit(string id, string? version, string? button, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: true) is not { } item || await desk.TypeAsync(item.ContentType, cancellationToken) is not { } type) return NotFound();
        var input = new EditorInput(await Request.ReadFormAsync(cancellationToken));
        if (input.RowChange is not null) return await ShowTypedAsync(type, item, version, input, cancellationToken);
        var draft = new EditDraft { ContentItemId = id, ContentType = item.ContentType, ExpectedVersionId = version ?? "", Form = input.Form!, Publish = button == "publish" };
        return await FinishAsync(type, draft, cancellationToken);
    }

    /// <summary>
    /// Shows the editor with what was sent and stores nothing: the way back after signing in again. It takes no token, because the one in the
    /// form belonged to the session that ended, and it changes nothing.
    /// </summary>
    [HttpPost("create/{type}/recover"), HttpPost("{id}/recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Recover(string id, string? type, string? version, CancellationToken cancellationToken)
    {
        var input = new EditorInput(await Request.ReadFormAsync(cancellationToken));
        if (await desk.FindAsync(id, cancellationToken) is not { } item)
            return type is not null && await CreatableAsync(type, cancellationToken) is { } creatable && IdGenerator.IsValid(id) ? await NewPageAsync(creatable, id, input, cancellationToken) : NotFound();
        if (await desk.TypeAsync(item.ContentType, cancellationToken) is not { } definition) return NotFound();
        return await ShowTypedAsync(definition, item, version, input, cancellationToken);
    }

    private async Task<IActionResult> ShowTypedAsync(ContentTypeDefinition type, ContentItem item, string? version, EditorInput input, CancellationToken cancellationToken) =>
        await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)
            ? Page(await pages.BuildAsync(type, item, version ?? item.ContentItemVersionId, input, null, cancellationToken))
            : Forbid();

    private async Task<IActionResult> FinishAsync(ContentTypeDefinition type, EditDraft draft, CancellationToken cancellationToken)
    {
        var outcome = await editing.SaveAsync(draft, cancellationToken);
        if (outcome.IsForbidden) return Forbid();
        if (outcome.Saved && outcome.Input.Errors.Count == 0 && outcome.Refusals.Count == 0)
        {
            TempData["Notice"] = (outcome.Published ? T["已发布，读者现在就能看到。"] : T["草稿已保存。读者还看不到这次的修改。"]).Value;
            return RedirectToAction(nameof(Edit), new { id = outcome.Item.ContentItemId });
        }

        if (outcome.Saved) TempData["Warning"] = T["草稿已保存，但还不能发布。"].Value + string.Join(" ", outcome.Refusals);
        var version = outcome.Conflict?.ContentItemVersionId ?? (outcome.Saved ? outcome.Item.ContentItemVersionId : draft.ExpectedVersionId);
        return Page(await pages.BuildAsync(type, outcome.Item, version, outcome.Input, outcome.Conflict, cancellationToken));
    }

    private async Task<IActionResult> NewPageAsync(ContentTypeDefinition type, string id, EditorInput input, CancellationToken cancellationToken)
    {
        var places = await desk.OrganizationsAsync(nameof(Permissions.EditContent), cancellationToken);
        var first = places.Find(input.Text("organization")) ?? places.Tops.FirstOrDefault();
        if (first is null) return Forbid();
        var item = await contents.NewAsync(type.Name, first.OrganizationId, cancellationToken);
        item.ContentItemId = id;
        return Page(await pages.BuildAsync(type, item, null, input, null, cancellationToken));
    }

    private async Task<ContentTypeDefinition?> CreatableAsync(string type, CancellationToken cancellationToken) =>
        await desk.TypeAsync(type, cancellationToken) is { } definition && definition.GetSettings<ContentTypeSettings>().Creatable ? definition : null;

    private ViewResult Page(ContentEditPage page) => View("Edit", page);
}
