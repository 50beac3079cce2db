using System.Globalization;
using Eap.Contents.Admin;
using Eap.Contents.Definitions;
using Eap.Contents.Routing;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Records;

/// <summary>The record of reviews: a sheet per item to print, a month to look at and to take away.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ViewReviewRecords)), Route("admin/editorial")]
public sealed class RecordsController(
    ContentDesk desk, ContentDefinitionManager definitions, RecordReader records, MonthReader months, SiteDbContext db, IOrganizationScopes organizations, SiteSettings settings, SiteClock clock,
    UnitOfWork work, IStringLocalizer<RecordsController> T) : Controller
{
    /// <summary>What was published in a month.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(MonthQuery query, long? before, CancellationToken cancellationToken)
    {
        var first = query.First(clock.Today);
        var rows = await months.PublishedAsync(first, before, cancellationToken);
        var page = rows.Take(MonthReader.PageSize).ToList();
        return View(new MonthPage(first, page, rows.Count > page.Count ? page[^1].Id : null));
    }

    /// <summary>The month's record as a table; taking it away is itself audited.</summary>
    [HttpPost("export")]
    public async Task<IActionResult> Export(MonthQuery query, CancellationToken cancellationToken)
    {
        var first = query.First(clock.Today);
        var lines = await months.LinesAsync(first, cancellationToken);
        var month = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await work.RunAsync(unit =>
        {
            unit.Get<AuditTrail>().Record("Editorial", "RecordExported", $"导出 {month} 的审校记录 {lines.Count} 行");
            return Task.CompletedTask;
        }, cancellationToken);
        var sheet = new ExportSheet(T["审校记录 {0}", month], [T["时间"], T["标题"], T["组织"], T["事项"], T["人员"], T["角色"], T["意见或说明"]],
            lines.Select(row => (IReadOnlyList<object?>)[clock.ToLocal(row.Line.Utc), row.Title, row.Organization, T[row.Line.What].Value, row.Line.Person, row.Line.Role, row.Line.Text]));
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, sheet, cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["审校记录"].Value}-{month}.xlsx");
    }

    /// <summary>审校记录单 of one item, to print.</summary>
    [HttpGet("{id}/record")]
    public async Task<IActionResult> Record(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken, removedToo: true) is not { } item || await definitions.GetTypeAsync(item.ContentType, cancellationToken) is not { } type || !ManuscriptStore.Requires(type)) return NotFound();
        if (!await desk.AllowsAsync(nameof(Permissions.ViewReviewRecords), item, cancellationToken)) return Forbid();
        var corrections = await db.Set<Correction>().AsNoTracking().Where(row => row.ContentItemId == id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var names = await organizations.NamesAsync([item.OrganizationId], cancellationToken);
        return View(new RecordSheet(
            (await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName, item, type.DisplayName, names.GetValueOrDefault(item.OrganizationId, ""), item.As<AutoroutePart>()?.Path, await records.LinesAsync(id, cancellationToken),
            corrections, clock.UtcNow));
    }
}
