using Eap.Contents.Admin;
using Eap.Contents.Editing;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Name, address and opening hours of a position before its class is decided.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(AcceptancePermissions.AcceptStations)), Route("admin/stations/acceptance/{id:length(26)}/correct")]
public sealed class AcceptanceCorrectionController(CorrectionPages pages, PositionCorrecting correcting, IStringLocalizer<AcceptanceCorrectionController> T) : Controller
{
    /// <summary>The fields.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) =>
        await pages.BuildAsync(id, new EditorInput(), null, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Stores them; a button of a table only shows the page with a row more or less.</summary>
    [HttpPost(""), KeepsText]
    public async Task<IActionResult> Store(string id, string? version, CancellationToken cancellationToken)
    {
        var input = new EditorInput(await Request.ReadFormAsync(cancellationToken));
        var problem = input.RowChange is null ? await correcting.StoreAsync(id, version, input, cancellationToken) : null;
        if (problem is null && input.RowChange is null)
        {
            TempData["Notice"] = T["已改，单位会看到改了什么。"].Value;
            return Redirect($"/admin/stations/acceptance/{id}");
        }

        return problem is not { Length: 0 } && await pages.BuildAsync(id, input, version, problem, cancellationToken) is { } page ? View(nameof(Index), page) : NotFound();
    }
}
