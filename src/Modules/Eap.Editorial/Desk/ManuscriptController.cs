using Eap.Contents.Admin;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Passages;
using Eap.Editorial.Process;
using Eap.Editorial.Records;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Desk;

/// <summary>A reviewed item for those who write and review it: comments, answers, withdrawing.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/editorial/{id}")]
public sealed class ManuscriptController(
    ContentDesk desk, ContentDefinitionManager definitions, ManuscriptStore manuscripts, PassageViews passages, RecordReader records, Commenting commenting, Withdrawals withdrawals,
    IStringLocalizer<ManuscriptController> T) : Controller
{
    /// <summary>The text with its comments, and what happened to it.</summary>
    [HttpGet(""), RequirePermission(nameof(Permissions.ViewReviewRecords))]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.ViewReviewRecords), item, cancellationToken)) return Forbid();
        var process = await manuscripts.LoadAsync(id, cancellationToken);
        return View(new ManuscriptPage(
            item, process, await passages.BuildAsync(item, $"/admin/editorial/{id}", cancellationToken), await records.LinesAsync(id, cancellationToken),
            process.Live is not null && await desk.AllowsAsync(nameof(Permissions.TakeDown), item, cancellationToken), await desk.AllowsAsync(nameof(Contents.Permissions.EditContent), item, cancellationToken)));
    }

    /// <summary>A reviewer comments on a passage.</summary>
    [HttpPost("comments")]
    public Task<IActionResult> Comment(string id, int place, string? quote, string? text, string? returnUrl, CancellationToken cancellationToken) =>
        DoAsync(id, () => commenting.CommentAsync(id, place, quote, text, cancellationToken), T["批注已写下。"], returnUrl, $"p-{place}", cancellationToken);

    /// <summary>The author answers.</summary>
    [HttpPost("comments/{comment}/answer")]
    public Task<IActionResult> Answer(string id, string comment, string? text, string? returnUrl, CancellationToken cancellationToken) =>
        DoAsync(id, () => commenting.AnswerAsync(id, comment, text, cancellationToken), T["已答复，等审核人确认。"], returnUrl, $"c-{comment}", cancellationToken);

    /// <summary>A reviewer finds it settled.</summary>
    [HttpPost("comments/{comment}/settle")]
    public Task<IActionResult> Settle(string id, string comment, string? returnUrl, CancellationToken cancellationToken) =>
        DoAsync(id, () => commenting.SettleAsync(id, comment, cancellationToken), T["这条批注已解决。"], returnUrl, $"c-{comment}", cancellationToken);

    /// <summary>The author takes it back.</summary>
    [HttpPost("withdraw"), RequirePermission(nameof(Contents.Permissions.EditContent))]
    public async Task<IActionResult> Withdraw(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return NotFound();
        if (!await desk.AllowsAsync(nameof(Contents.Permissions.EditContent), item, cancellationToken)) return Forbid();
        return Back(await withdrawals.WithdrawAsync(id, cancellationToken), T["已撤回，可以修改了。"], $"/admin/content/{id}/edit");
    }

    private async Task<IActionResult> DoAsync(string id, Func<Task<string?>> act, string done, string? returnUrl, string anchor, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return NotFound();
        if (!await MayLookAsync(item, cancellationToken)) return Forbid();
        var back = Url.IsLocalUrl(returnUrl) ? returnUrl! : $"/admin/editorial/{id}";
        return Back(await act(), done, $"{back}#{anchor}");
    }

    // Whoever may see the record, or review here by a role of the city's own, may ask; who may do what is asked inside.
    private async Task<bool> MayLookAsync(ContentItem item, CancellationToken cancellationToken)
    {
        foreach (var permission in new[] { nameof(Permissions.ViewReviewRecords), nameof(Permissions.ReviewFirst), nameof(Permissions.ReviewSecond), nameof(Permissions.ReviewFinal) })
            if (await desk.AllowsAsync(permission, item, cancellationToken)) return true;
        return false;
    }

    private RedirectResult Back(string? refusal, string done, string url)
    {
        if (refusal is null) TempData["Notice"] = done;
        else TempData["Error"] = refusal;
        return Redirect(url);
    }

    private async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } item && ManuscriptStore.Requires(await definitions.GetTypeAsync(item.ContentType, cancellationToken)) ? item : null;
}
