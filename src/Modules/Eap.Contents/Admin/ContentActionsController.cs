using Eap.Contents.Management;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin;

/// <summary>What is done to an item as a whole.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/content/{id}")]
public sealed class ContentActionsController(ContentDesk desk, UnitOfWork work, IStringLocalizer<ContentActionsController> T) : Controller
{
    /// <summary>Publishes the newest version as it stands.</summary>
    [HttpPost("publish"), RequirePermission(nameof(Permissions.PublishContent))]
    public async Task<IActionResult> Publish(string id, string? version, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, nameof(Permissions.PublishContent), cancellationToken) is { } refused) return refused;
        var result = await work.RunAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var latest = await contents.GetAsync(id, VersionOptions.Latest, cancellationToken);
            // Somebody who looked at one text must not publish another.
            return latest is null || (version is not null && latest.ContentItemVersionId != version) ? null : await contents.PublishAsync(id, cancellationToken);
        }, cancellationToken);
        if (result is null) return Back(id, "Warning", T["这一条刚被别人改过，请看过再发布。"]);
        if (result.Succeeded) return Back(id, "Notice", T["已发布，读者现在就能看到。"]);
        return Back(id, "Error", T["还不能发布："] + string.Join(" ", result.Errors.Select(error => error.Message).Concat(result.Refusals)));
    }

    /// <summary>Hands the newest version in for review as it stands.</summary>
    [HttpPost("submit"), RequirePermission(nameof(Permissions.EditContent))]
    public async Task<IActionResult> Submit(string id, string? version, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, nameof(Permissions.EditContent), cancellationToken) is { } refused) return refused;
        var result = await work.RunAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var latest = await contents.GetAsync(id, VersionOptions.Latest, cancellationToken);
            return latest is null || (version is not null && latest.ContentItemVersionId != version) ? null : await contents.SubmitAsync(id, cancellationToken);
        }, cancellationToken);
        if (result is null) return Back(id, "Warning", T["这一条刚被别人改过，请看过再提交。"]);
        if (result.Succeeded) return Back(id, "Notice", T["已提交审核。审完会发消息告诉你。"]);
        return Back(id, "Error", T["还不能提交："] + string.Join(" ", result.Errors.Select(error => error.Message).Concat(result.Refusals)));
    }

    /// <summary>Takes it from the readers.</summary>
    [HttpPost("unpublish"), RequirePermission(nameof(Permissions.PublishContent))]
    public async Task<IActionResult> Unpublish(string id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, nameof(Permissions.PublishContent), cancellationToken) is { } refused) return refused;
        var done = await work.RunAsync(unit => unit.Get<IContentManager>().UnpublishAsync(id, cancellationToken), cancellationToken);
        return done ? Back(id, "Notice", T["已撤下，读者看不到了。"]) : Back(id, "Warning", T["它本来就没有发布。"]);
    }

    /// <summary>Back to what readers see.</summary>
    [HttpPost("discard"), RequirePermission(nameof(Permissions.EditContent))]
    public async Task<IActionResult> Discard(string id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, nameof(Permissions.EditContent), cancellationToken) is { } refused) return refused;
        if (await LockedAsync(id, cancellationToken) is { } locked) return Back(id, "Error", locked);
        var done = await work.RunAsync(unit => unit.Get<IContentManager>().DiscardDraftAsync(id, cancellationToken), cancellationToken);
        return done ? Back(id, "Notice", T["已回到读者看到的样子，放弃的文字在历史里。"]) : Back(id, "Warning", T["没有可以放弃的修改。"]);
    }

    /// <summary>Removes it from all lists.</summary>
    [HttpPost("delete"), RequirePermission(nameof(Permissions.DeleteContent))]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, nameof(Permissions.DeleteContent), cancellationToken) is { } refused) return refused;
        if (await LockedAsync(id, cancellationToken) is { } locked) return Back(id, "Error", locked);
        await work.RunAsync(unit => unit.Get<IContentManager>().RemoveAsync(id, cancellationToken), cancellationToken);
        TempData["Notice"] = T["已删除。要找回，请打开它的历史，恢复其中一个版本。"].Value;
        return Redirect($"/admin/content/{id}/history");
    }

    private async Task<IActionResult?> OpenAsync(string id, string permission, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } item) return NotFound();
        return await desk.AllowsAsync(permission, item, cancellationToken) ? null : Forbid();
    }

    private async Task<string?> LockedAsync(string id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } item ? (await desk.RuleAsync(item, cancellationToken))?.Locked : null;

    private RedirectResult Back(string id, string kind, string text)
    {
        TempData[kind] = text;
        return Redirect($"/admin/content/{id}/edit");
    }
}
