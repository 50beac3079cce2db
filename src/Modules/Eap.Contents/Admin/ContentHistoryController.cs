using Eap.Contents.Comparison;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin;

/// <summary>The versions of an item: who, when, what differs, and bringing one back.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ListContent)), Route("admin/content/{id}/history")]
public sealed class ContentHistoryController(ContentDesk desk, IContentManager contents, ContentComparer comparer, UnitOfWork work, SiteClock clock, IStringLocalizer<ContentHistoryController> T) : Controller
{
    /// <summary>The versions, newest first; with two chosen, what differs between them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, string? from, string? to, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: true) is not { } item) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.ListContent), item, cancellationToken)) return Forbid();
        var versions = await contents.GetAllVersionsAsync(id, cancellationToken);
        var (before, after) = (await VersionAsync(item, from, cancellationToken), await VersionAsync(item, to, cancellationToken));
        return View(new ContentHistoryPage(
            item, versions, before, after, before is null || after is null ? [] : await comparer.CompareAsync(before, after, cancellationToken),
            await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken), await desk.RuleAsync(item, cancellationToken)));
    }

    /// <summary>Asks before a version is brought back.</summary>
    [HttpGet("{version}/restore"), RequirePermission(nameof(Permissions.EditContent))]
    public async Task<IActionResult> Restore(string id, string version, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: true) is not { } item || await VersionAsync(item, version, cancellationToken) is not { } old) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)) return Forbid();
        var time = old.ModifiedUtc is { } modified ? clock.FormatTime(modified) : "";
        return View("Confirm", new ConfirmPage(item, T["恢复 {0} 的版本？", time], T["那时的文字会成为最新草稿，读者还看不到。现在的版本仍在历史里。"], T["恢复"], Request.Path, $"/admin/content/{id}/history"));
    }

    /// <summary>Makes the text of a version the newest draft.</summary>
    [HttpPost("{version}/restore"), RequirePermission(nameof(Permissions.EditContent))]
    public async Task<IActionResult> BringBack(string id, string version, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: true) is not { } item || await VersionAsync(item, version, cancellationToken) is null) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.EditContent), item, cancellationToken)) return Forbid();
        var result = await work.RunAsync(unit => unit.Get<IContentManager>().RestoreAsync(version, cancellationToken), cancellationToken);
        if (result.Succeeded) TempData["Notice"] = T["已恢复成草稿，读者还看不到。核对后再发布。"].Value;
        else TempData["Error"] = T["没能恢复："].Value + string.Join(" ", result.Errors.Select(error => error.Message));
        return Redirect(result.Succeeded ? $"/admin/content/{id}/edit" : $"/admin/content/{id}/history");
    }

    // A version of another item must not be reached through this one's permission.
    private async Task<ContentItem?> VersionAsync(ContentItem item, string? versionId, CancellationToken cancellationToken) =>
        versionId is not null && await contents.GetVersionAsync(versionId, cancellationToken) is { } version && version.ContentItemId == item.ContentItemId && version.Visibility != Visibility.Private ? version : null;
}
