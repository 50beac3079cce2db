using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Platform.Admin;

/// <summary>The audit trail: read, checked, taken away as a table. Nothing here changes a line.</summary>
[RequirePermission(nameof(Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ViewAuditTrail)), Route("admin/audit")]
public sealed class AuditController(AuditReader reader, AuditSeal seal, SiteClock clock, UnitOfWork work, IStringLocalizer<AuditController> T) : Controller
{
    private const int MostExported = 50_000;

    /// <summary>The lines, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(AuditQuery query, long? before, CancellationToken cancellationToken)
    {
        var lines = await reader.PageAsync(Filter(query), before, cancellationToken);
        var page = lines.Take(AuditReader.PageSize).ToList();
        return View(new AuditPage(
            query, page, await reader.OrganizationsAsync(page, cancellationToken), await reader.CategoriesAsync(cancellationToken), await reader.ChainAsync(cancellationToken),
            lines.Count > page.Count ? page[^1].Id : null, before is not null));
    }

    /// <summary>Walks the whole chain.</summary>
    [HttpPost("check")]
    public async Task<IActionResult> Check(CancellationToken cancellationToken)
    {
        await seal.SealAsync(cancellationToken);
        var broken = await seal.FirstBrokenAsync(cancellationToken);
        if (broken is null) TempData["Notice"] = T["核对完毕：从头到尾没有一条被改动、插入或删除。"].Value;
        else TempData["Error"] = T["第 {0} 条对不上：它或它前面的一条被改动、插入或删除过。请保留现场并联系安全管理员。", broken].Value;
        await RecordAsync("Checked", broken is null ? T["核对审计日志，完好"] : T["核对审计日志，第 {0} 条对不上", broken], cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The lines as a file; taking them away is itself a line.</summary>
    [HttpPost("export")]
    public async Task<IActionResult> Export(AuditQuery query, string? format, CancellationToken cancellationToken)
    {
        var lines = await reader.ListAsync(Filter(query), MostExported, cancellationToken);
        var names = await reader.OrganizationsAsync(lines, cancellationToken);
        await RecordAsync("Exported", T["导出审计日志 {0} 条", lines.Count], cancellationToken);
        var sheet = new ExportSheet(T["审计日志"], [T["时间"], T["类别"], T["事项"], T["操作人"], T["组织"], T["对象"], T["内容"], T["序号"], T["校验值"]], lines.Select(line => Row(line, names)));
        var file = new MemoryStream();
        var csv = format == "csv";
        if (csv) await CsvWriter.WriteAsync(file, sheet, cancellationToken);
        else await XlsxWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["审计日志"].Value}-{clock.Today:yyyyMMdd}.{(csv ? "csv" : "xlsx")}");
    }

    private object?[] Row(AuditEvent line, IReadOnlyDictionary<string, string> names) =>
    [
        clock.ToLocal(line.CreatedUtc), AuditWords.Category(line.Category), line.Name, line.UserName, line.OrganizationId is { } id ? names.GetValueOrDefault(id, id) : null, line.SubjectId, line.Summary, line.SealNumber, line.Hash,
    ];

    private Task RecordAsync(string name, string summary, CancellationToken cancellationToken) => work.RunAsync(unit =>
    {
        unit.Get<AuditTrail>().Record("Audit", name, summary, data: new JsonObject { ["At"] = clock.UtcNow.ToString("O", CultureInfo.InvariantCulture) });
        return Task.CompletedTask;
    }, cancellationToken);

    private static AuditFilter Filter(AuditQuery query) => new()
    {
        From = Day(query.From), To = Day(query.To), Category = query.Category, User = Line(query.User), Subject = Line(query.Subject),
    };

    private static string? Line(string? text) => PlainInput.Clean(text).Value is { Length: > 0 and <= 100 } line ? line : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
