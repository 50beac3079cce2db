using Eap.Contents.Admin;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.TakeDowns;

/// <summary>紧急下线 by a person, with a reason.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.TakeDown)), Route("admin/editorial/{id}/take-down")]
public sealed class TakeDownController(ContentDesk desk, ContentDefinitionManager definitions, ManuscriptStore manuscripts, UrgentTakeDown takeDown, IStringLocalizer<TakeDownController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public Task<IActionResult> Index(string id, CancellationToken cancellationToken) => ForAsync(id, item => ShowAsync(item, "", null, cancellationToken), cancellationToken);

    /// <summary>Takes it down.</summary>
    [HttpPost("")]
    public Task<IActionResult> Index(string id, string? reason, CancellationToken cancellationToken) => ForAsync(id, async item =>
    {
        if (await takeDown.TakeDownAsync(id, reason, cancellationToken) is { } problem) return await ShowAsync(item, reason ?? "", problem, cancellationToken);
        TempData["Notice"] = T["已下线：页面、图片、附件、搜索和订阅里都没有它了。要恢复，改好后重新提交审核。"].Value;
        return Redirect($"/admin/editorial/{id}/take-down");
    }, cancellationToken);

    private async Task<IActionResult> ForAsync(string id, Func<ContentItem, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } item || !ManuscriptStore.Requires(await definitions.GetTypeAsync(item.ContentType, cancellationToken))) return NotFound();
        return await desk.AllowsAsync(nameof(Permissions.TakeDown), item, cancellationToken) ? await act(item) : Forbid();
    }

    private async Task<IActionResult> ShowAsync(ContentItem item, string reason, string? problem, CancellationToken cancellationToken) =>
        View("Index", new TakeDownPage(item.ContentItemId, item.DisplayText, reason, problem, (await manuscripts.LoadAsync(item.ContentItemId, cancellationToken)).Live is not null));
}
