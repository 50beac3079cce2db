using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Lectures.Requests.Desk;

/// <summary>Takes the list of the desk out of the site; each time is audited.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ArrangeLectures)), Route("admin/lectures/requests")]
public sealed class LectureExportController(LectureExport export, UnitOfWork work, SiteClock clock) : Controller
{
    /// <summary>The list as .xlsx.</summary>
    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Xlsx(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var sheet = await SheetAsync(query, "xlsx", cancellationToken);
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"lectures-{clock.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The list as .csv.</summary>
    [HttpGet("export.csv")]
    public async Task<IActionResult> Csv(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var sheet = await SheetAsync(query, "csv", cancellationToken);
        var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", $"lectures-{clock.Today:yyyyMMdd}.csv");
    }

    private async Task<ExportSheet> SheetAsync(LectureDeskQuery query, string kind, CancellationToken cancellationToken)
    {
        var sheet = await export.SheetAsync(query, cancellationToken);
        await work.RunAsync(unit =>
        {
            unit.Get<AuditTrail>().Record("Lecture", "Exported", $"导出讲座安排（{kind}）");
            return Task.CompletedTask;
        }, cancellationToken);
        return sheet;
    }
}
