using Eap.Applications.Access;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Paper;

/// <summary>The desk's side: a person looks at the scan and says whether the seal is right.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.HandleApplications)), Route("admin/applications/{id:length(26)}/paper")]
public sealed class PaperDeskController(ApplicationDoor door, PaperForms papers, PaperScans scans, SiteDbContext db, IStringLocalizer<PaperDeskController> T) : Controller
{
    private const int MostReason = 500;

    /// <summary>Scans and printings.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } record || await papers.FindAsync(record, cancellationToken) is not { } paper) return NotFound();
        var prints = await db.Set<PaperPrint>().AsNoTracking().Where(row => row.ContentItemId == id).OrderByDescending(row => row.Number).Take(50).ToListAsync(cancellationToken);
        var waiver = await db.Set<PaperWaiver>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.Version == paper.Code.Version, cancellationToken);
        return View(new ScanPage(paper, await scans.ListAsync(id, cancellationToken), prints) { Waiver = waiver });
    }

    /// <summary>Goes without the stamped paper, for a reason.</summary>
    [HttpPost("waive")]
    public async Task<IActionResult> Waive(string id, int version, string? reason, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } record || await papers.FindAsync(record, cancellationToken) is not { } paper) return NotFound();
        var words = PlainInput.Clean(reason).Value;
        var refusal = words.Length is 0 or > MostReason ? T["请写明为什么不等，最多 {0} 个字。单位会看到。", MostReason].Value
            : version != paper.Code.Version ? T["单位刚补正过，现在是第 {0} 版。请看过再定。", paper.Code.Version].Value
            : await scans.WaiveAsync(paper, words, cancellationToken);
        TempData[refusal is null ? "Notice" : "Error"] = refusal ?? T["已记录，写在办理进度里。"].Value;
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Confirms or refuses a scan.</summary>
    [HttpPost("{scan:long}")]
    public async Task<IActionResult> Decide(string id, long scan, string? button, string? reason, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } record) return NotFound();
        var words = PlainInput.Clean(reason).Value;
        if (button is not ("confirm" or "refuse")) return BadRequest();
        if (button == "refuse" && words.Length is 0 or > MostReason) TempData["Error"] = T["请写明哪里不对，最多 {0} 个字。单位会看到。", MostReason].Value;
        else if (await scans.DecideAsync(record, scan, button == "confirm" ? null : words, cancellationToken) is { } refusal) TempData["Error"] = refusal;
        else TempData["Notice"] = (button == "confirm" ? T["已核对，记在办理进度里。"] : T["已退回，单位会看到原因。"]).Value;
        return RedirectToAction(nameof(Index), new { id });
    }
}
