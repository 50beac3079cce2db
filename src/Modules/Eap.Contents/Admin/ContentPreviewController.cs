using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Templates;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Contents.Admin;

/// <summary>A version, or text that is not stored yet, as readers will see it: the public theme, never kept, never found by search engines.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), UsesPublicTheme, Route("admin/content")]
public sealed class ContentPreviewController(ContentDesk desk, IContentManager contents, ContentEditor editor, ContentDisplay display) : Controller
{
    /// <summary>The newest version, or an older one.</summary>
    [HttpGet("{id}/preview"), RequirePermission(nameof(Permissions.ListContent))]
    public async Task<IActionResult> Preview(string id, string? version, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: version is not null) is not { } item) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.ListContent), item, cancellationToken)) return Forbid();
        if (version is null) return await ShowAsync(item, cancellationToken);
        var old = await contents.GetVersionAsync(version, cancellationToken);
        return old is not null && old.ContentItemId == id && old.Visibility != Visibility.Private ? await ShowAsync(old, cancellationToken) : NotFound();
    }

    /// <summary>What stands in the form of an item.</summary>
    [HttpPost("{id}/preview"), RequirePermission(nameof(Permissions.EditContent)), KeepsText]
    public async Task<IActionResult> Unsaved(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } item) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)) return Forbid();
        return await ShowTypedAsync(item, cancellationToken);
    }

    /// <summary>What stands in the form of a new item.</summary>
    [HttpPost("create/{type}/preview"), RequirePermission(nameof(Permissions.EditContent)), KeepsText]
    public async Task<IActionResult> UnsavedNew(string type, string id, CancellationToken cancellationToken)
    {
        if (await desk.TypeAsync(type, cancellationToken) is not { } definition || !IdGenerator.IsValid(id)) return NotFound();
        var places = await desk.OrganizationsAsync(nameof(Permissions.EditContent), cancellationToken);
        if (places.Tops.FirstOrDefault() is not { } place) return Forbid();
        var item = await contents.NewAsync(definition.Name, place.OrganizationId, cancellationToken);
        item.ContentItemId = id;
        return await ShowTypedAsync(item, cancellationToken);
    }

    private async Task<IActionResult> ShowTypedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        await editor.BindAsync(item, FieldAccess.Everything, new EditorInput(await Request.ReadFormAsync(cancellationToken)), publishing: false, cancellationToken);
        return await ShowAsync(await contents.DraftAsync(item, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(ContentItem item, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        ViewData["Title"] = item.DisplayText;
        return View("Preview", new ContentPreviewPage(item, await display.PageAsync(item, cancellationToken)));
    }
}
