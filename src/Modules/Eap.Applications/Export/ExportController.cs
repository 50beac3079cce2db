using Eap.Applications.Access;
using Eap.Applications.Desk;
using Eap.Applications.Forms;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Eap.Applications.Export;

/// <summary>Takes lists and dossiers out of the site; each time is audited.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.HandleApplications)), RequirePermission(nameof(Permissions.ExportApplications)), Route("admin/applications")]
public sealed class ExportController(ApplicationDoor door, ApplicationForms forms, ApplicationExport export, Dossier dossier, UnitOfWork work, SiteClock clock) : Controller
{
    /// <summary>The list as .xlsx.</summary>
    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Xlsx(DeskQuery query, CancellationToken cancellationToken)
    {
        var sheet = await export.SheetAsync(query, cancellationToken);
        await NoteAsync("导出申报列表（xlsx）", null, null, cancellationToken);
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"applications-{clock.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The list as .csv.</summary>
    [HttpGet("export.csv")]
    public async Task<IActionResult> Csv(DeskQuery query, CancellationToken cancellationToken)
    {
        var sheet = await export.SheetAsync(query, cancellationToken);
        await NoteAsync("导出申报列表（csv）", null, null, cancellationToken);
        var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", $"applications-{clock.Today:yyyyMMdd}.csv");
    }

    /// <summary>Everything about one application, as a zip that is written while it is sent.</summary>
    [HttpGet("{id:length(26)}/dossier")]
    public async Task<IActionResult> Dossier(string id, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken, nameof(Permissions.ExportApplications)) is not { } record
            || await door.DeskItemAsync(record, nameof(Permissions.ExportApplications), cancellationToken) is not { } item || await forms.OfAsync(item, cancellationToken) is not { } form) return NotFound();
        await NoteAsync($"下载申报卷宗（{record.ReceiptNumber}）", id, record.OrganizationId, cancellationToken);
        Response.ContentType = "application/zip";
        Response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{record.ReceiptNumber}.zip");
        Response.Headers.ContentDisposition = disposition.ToString();
        await dossier.WriteAsync(Response.Body, record, item, form, cancellationToken);
        return new EmptyResult();
    }

    private Task NoteAsync(string what, string? id, string? organizationId, CancellationToken cancellationToken) => work.RunAsync(unit =>
    {
        unit.Get<AuditTrail>().Record("Application", "Exported", what, id, organizationId);
        return Task.CompletedTask;
    }, cancellationToken);
}
