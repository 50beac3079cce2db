using Eap.Applications.Access;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Paper;

/// <summary>The unit's side: the form on paper in numbered copies, and the stamped paper back as a scan.</summary>
[RequirePermission(nameof(Permissions.FileApplication)), Route("my/{id:length(26)}")]
public sealed class PaperController(ApplicationDoor door, PaperForms papers, PaperPrinting printing, PaperScans scans, SiteDbContext db, IStringLocalizer<PaperController> T) : Controller
{
    /// <summary>The paper; with <paramref name="print"/> all copies, ready for the printer.</summary>
    [HttpGet("form")]
    public async Task<IActionResult> Form(string id, int? print, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } paper) return NotFound();
        ViewData["Print"] = await db.Set<PaperPrint>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.Number == print && row.Version == paper.Code.Version, cancellationToken);
        return View(paper);
    }

    /// <summary>Writes the printing down and shows all copies.</summary>
    [HttpPost("form"), ActionName("Form")]
    public async Task<IActionResult> Print(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } paper ? Redirect($"/my/{id}/form?print={await printing.LogAsync(paper, cancellationToken)}") : NotFound();

    /// <summary>Where the scan is sent.</summary>
    [HttpGet("scan")]
    public async Task<IActionResult> Scan(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } paper ? View(await PageAsync(paper, cancellationToken)) : NotFound();

    /// <summary>Takes the scan: its code was read by the page's script, or number and version were typed.</summary>
    [HttpPost("scan"), AcceptsAttachments]
    public async Task<IActionResult> Scan(string id, IFormFile? file, string? code, string? number, string? version, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } paper) return NotFound();
        var error = file is null ? T["请选择扫描件。"].Value : !paper.TakesScans ? T["这份申报现在不收盖章件。补正并再次提交以后，请打印新的一版。"].Value : null;
        if (error is null)
        {
            await using var content = file!.OpenReadStream();
            error = await scans.TakeAsync(paper, PaperCode.Read(code) ?? PaperCode.Typed(number, version), file.FileName, content, file.Length, cancellationToken);
        }

        if (error is not null) return View(await PageAsync(paper, cancellationToken) with { Error = error, Number = number, Version = version });
        TempData["Notice"] = T["盖章件已收到，等受理单位核对。"].Value;
        return Redirect($"/my/{id}/scan");
    }

    private async Task<ScanPage> PageAsync(PaperForm paper, CancellationToken cancellationToken)
    {
        var id = paper.Record.ContentItemId;
        var prints = await db.Set<PaperPrint>().AsNoTracking().Where(row => row.ContentItemId == id).OrderByDescending(row => row.Number).Take(20).ToListAsync(cancellationToken);
        return new ScanPage(paper, await scans.ListAsync(id, cancellationToken), prints);
    }

    private async Task<PaperForm?> FindAsync(string id, CancellationToken cancellationToken) =>
        await door.OwnAsync(id, cancellationToken) is { } record ? await papers.FindAsync(record, cancellationToken) : null;
}
