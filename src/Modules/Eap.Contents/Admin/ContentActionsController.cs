using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin;

/// <summary>What is done to an item as a whole. What takes something away asks first, on a page of its own.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/content/{id}")]
public sealed class ContentActionsController(ContentDesk desk, UnitOfWork work, IStringLocalizer<ContentActionsController> T) : Controller
{
    /// <summary>Publishes the newest version as it stands.</summary>
    [HttpPost("publish"), RequirePermission(nameof(Permissions.PublishContent))]
    public async Task<IActionResult> Publish(string id, string? version, CancellationToken cancellationToken)
    {
        var (_, refused) = await OpenAsync(id, nameof(Permissions.PublishContent), cancellationToken);
        if (refused is not null) return refused;
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
        var (_, refused) = await OpenAsync(id, nameof(Permissions.EditContent), cancellationToken);
        if (refused is not null) return refused;
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

    /// <summary>Asks before it is taken from the readers.</summary>
    [HttpGet("unpublish"), RequirePermission(nameof(Permissions.PublishContent))]
    public Task<IActionResult> Unpublish(string id, CancellationToken cancellationToken) =>
        AskAsync(id, nameof(Permissions.PublishContent), T["撤下这一条？"], T["撤下后读者马上看不到，文字都在，以后还可以再发布。"], T["撤下"], cancellationToken);

    /// <summary>Takes it from the readers.</summary>
    [HttpPost("unpublish"), RequirePermission(nameof(Permissions.PublishContent))]
    public async Task<IActionResult> Unpublish(string id, string? seen, CancellationToken cancellationToken) =>
        await DoAsync(id, nameof(Permissions.PublishContent), seen, contents => contents.UnpublishAsync(id, cancellationToken), cancellationToken)
        ?? Back(id, "Notice", T["已撤下，读者看不到了。"]);

    /// <summary>Asks before a draft is thrown away.</summary>
    [HttpGet("discard"), RequirePermission(nameof(Permissions.EditContent))]
    public Task<IActionResult> Discard(string id, CancellationToken cancellationToken) =>
        AskAsync(id, nameof(Permissions.EditContent), T["放弃没发布的修改？"], T["回到读者现在看到的样子。放弃的文字在历史里，可以恢复。"], T["放弃修改"], cancellationToken);

    /// <summary>Back to what readers see.</summary>
    [HttpPost("discard"), RequirePermission(nameof(Permissions.EditContent))]
    public async Task<IActionResult> Discard(string id, string? seen, CancellationToken cancellationToken) =>
        await DoAsync(id, nameof(Permissions.EditContent), seen, contents => contents.DiscardDraftAsync(id, cancellationToken), cancellationToken, evenLocked: false)
        ?? Back(id, "Notice", T["已回到读者看到的样子，放弃的文字在历史里。"]);

    /// <summary>Asks before it is deleted.</summary>
    [HttpGet("delete"), RequirePermission(nameof(Permissions.DeleteContent))]
    public Task<IActionResult> Delete(string id, CancellationToken cancellationToken) =>
        AskAsync(id, nameof(Permissions.DeleteContent), T["删除这一条？"], T["删除后列表里不再有它，读者也看不到。历史还在，可以恢复。"], T["删除"], cancellationToken);

    /// <summary>Removes it from all lists.</summary>
    [HttpPost("delete"), RequirePermission(nameof(Permissions.DeleteContent))]
    public async Task<IActionResult> Delete(string id, string? seen, CancellationToken cancellationToken)
    {
        if (await DoAsync(id, nameof(Permissions.DeleteContent), seen, contents => contents.RemoveAsync(id, cancellationToken), cancellationToken, evenLocked: false) is { } stopped) return stopped;
        TempData["Notice"] = T["已删除。要找回，请打开它的历史，恢复其中一个版本。"].Value;
        return Redirect($"/admin/content/{id}/history");
    }

    private async Task<IActionResult> AskAsync(string id, string permission, string question, string text, string button, CancellationToken cancellationToken)
    {
        var (item, refused) = await OpenAsync(id, permission, cancellationToken);
        return refused ?? View("Confirm", new ConfirmPage(item!, question, text, button, Request.Path, $"/admin/content/{id}/edit"));
    }

    // Null when it is done. Somebody who agreed to lose one text must not lose another, and what others took in hand a moment ago stays theirs.
    private async Task<IActionResult?> DoAsync(string id, string permission, string? seen, Func<IContentManager, Task<bool>> act, CancellationToken cancellationToken, bool evenLocked = true)
    {
        var (_, refused) = await OpenAsync(id, permission, cancellationToken);
        if (refused is not null) return refused;
        var (done, locked) = await work.RunAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var latest = await contents.GetAsync(id, VersionOptions.Latest, cancellationToken);
            if (seen is not null && latest?.ContentItemVersionId != seen) return ((bool?)null, (string?)null);
            if (!evenLocked && latest is not null && (await unit.Get<ContentDesk>().RuleAsync(latest, cancellationToken))?.Locked is { } inHand) return (false, inHand);
            return (await act(contents), null);
        }, cancellationToken);
        if (locked is not null) return Back(id, "Error", locked);
        if (done is null) return Back(id, "Warning", T["这一条刚被别人改过，什么也没有做。请看过再决定。"]);
        return done.Value ? null : Back(id, "Warning", T["它已经是这样了，没有改动。"]);
    }

    private async Task<(ContentItem? Item, IActionResult? Refused)> OpenAsync(string id, string permission, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } item) return (null, NotFound());
        return await desk.AllowsAsync(permission, item, cancellationToken) ? (item, null) : (item, Forbid());
    }

    private RedirectResult Back(string id, string kind, string text)
    {
        TempData[kind] = text;
        return Redirect($"/admin/content/{id}/edit");
    }
}
