using Eap.Applications.Access;
using Eap.Applications.Process;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.OnBehalf;

/// <summary>At the desk: how a unit without an account confirmed what was filed for it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.HandleApplications)), Route("admin/applications/{id:length(26)}/unit-word")]
public sealed class UnitWordController(ApplicationDoor door, UnitConfirming confirming, IStringLocalizer<UnitWordController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) =>
        await door.DeskAsync(id, cancellationToken) is { Channel: ApplicationChannel.OnBehalf } record ? await PageAsync(record, new UnitWordForm { Version = record.VersionId }, null, cancellationToken) : NotFound();

    /// <summary>Writes it down.</summary>
    [HttpPost(""), AcceptsAttachments]
    public async Task<IActionResult> Index(string id, UnitWordForm form, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { Channel: ApplicationChannel.OnBehalf } record) return NotFound();
        await using var content = file?.OpenReadStream();
        if (await confirming.ConfirmAsync(record, form, content is null ? null : (file!.FileName, content, file.Length), cancellationToken) is { } error) return await PageAsync(record, form, error, cancellationToken);
        TempData["Notice"] = T["已登记，写在办理进度里。"].Value;
        return Redirect($"/admin/applications/{id}");
    }

    private async Task<IActionResult> PageAsync(ApplicationRecord record, UnitWordForm form, string? error, CancellationToken cancellationToken)
    {
        var item = await door.DeskItemAsync(record, nameof(Permissions.HandleApplications), cancellationToken);
        return item is null ? NotFound() : View("Index", new UnitWordPage(record, record.VersionId!, item.DisplayText, await confirming.RefuseAsync(record, cancellationToken), form, error));
    }
}
