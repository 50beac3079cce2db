using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Stations.Subsidies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>The city's desk of subsidies: list and waiting list, one claim, 复核. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SubsidyPermissions.HandleSubsidies)), Route("admin/stations/subsidies")]
public sealed class SubsidyDeskController(SubsidyPages pages, SubsidyDoor door, SubsidyTable table, UnitOfWork work, IStringLocalizer<SubsidyDeskController> T) : Controller
{
    /// <summary>The list of a year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken) => await pages.ListAsync(year, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The list as .xlsx.</summary>
    [HttpGet("/admin/stations/subsidies.xlsx")]
    public Task<IActionResult> Xlsx(int? year, CancellationToken cancellationToken) => FileAsync(year, XlsxWriter.WriteAsync, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", cancellationToken);

    /// <summary>The list as .csv.</summary>
    [HttpGet("/admin/stations/subsidies.csv")]
    public Task<IActionResult> Csv(int? year, CancellationToken cancellationToken) => FileAsync(year, CsvWriter.WriteAsync, "csv", "text/csv", cancellationToken);

    /// <summary>One claim.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.DeskAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Answers a 复核.</summary>
    [HttpPost("{id:length(26)}/reviews/{review:long}")]
    public Task<IActionResult> Answer(string id, long review, ReviewForm form, CancellationToken cancellationToken) =>
        DoAsync(id, unit => unit.Get<SubsidyReviews>().AnswerAsync(id, review, form, cancellationToken), T["已答复，单位会收到消息。"], cancellationToken);

    /// <summary>Gives a claim up, as the unit asked in writing.</summary>
    [HttpPost("{id:length(26)}/give-up")]
    public Task<IActionResult> GiveUp(string id, bool isSure, CancellationToken cancellationToken) =>
        DoAsync(id, unit => unit.Get<SubsidyReviews>().GiveUpAsync(id, isSure, cancellationToken), T["已按单位的要求放弃，名额给了候补的下一位。"], cancellationToken);

    private async Task<IActionResult> DoAsync(string id, Func<UnitScope, Task<string?>> act, string done, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, nameof(SubsidyPermissions.HandleSubsidies), cancellationToken) is null) return NotFound();
        var problem = await work.RunAsync(act, cancellationToken);
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/stations/subsidies/{id}");
    }

    private async Task<IActionResult> FileAsync(int? year, Func<Stream, ExportSheet, CancellationToken, Task> write, string extension, string type, CancellationToken cancellationToken)
    {
        if (await pages.ListAsync(year, cancellationToken) is not { } page) return NotFound();
        await work.RunAsync(unit =>
        {
            unit.Get<AuditTrail>().Record("Subsidy", "Exported", T["导出{0}年补助名单", page.Sheet.Year]);
            return Task.CompletedTask;
        }, cancellationToken);
        var file = new MemoryStream();
        await write(file, table.Write(page.Sheet), cancellationToken);
        file.Position = 0;
        return File(file, type, $"{T["阵地补助"].Value}{page.Sheet.Year}.{extension}");
    }
}
