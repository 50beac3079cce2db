using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>Targets against facts, of the city and of each union: on the screen, as a spreadsheet, on one page of paper.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ViewPlans)), Route("admin/plans/{id}")]
public sealed class BoardController(BoardPages pages, FigureLists lists, BoardSheet sheet, UnitOfWork work, IStringLocalizer<BoardController> T) : Controller
{
    /// <summary>The board.</summary>
    [HttpGet("board")]
    public Task<IActionResult> Index(string id, int? year, string? unit, int page, CancellationToken cancellationToken) =>
        ShowAsync(id, year, unit, (board, book) => Task.FromResult<IActionResult>(View("Index", FrozenBoard.Of(board, book) with { PageNumber = page })), cancellationToken);

    /// <summary>One page to print.</summary>
    [HttpGet("report")]
    public Task<IActionResult> Report(string id, int? year, string? unit, CancellationToken cancellationToken) =>
        ShowAsync(id, year, unit, (board, book) => Task.FromResult<IActionResult>(View("Report", FrozenBoard.Of(board, book))), cancellationToken);

    /// <summary>The board as .xlsx.</summary>
    [HttpGet("board.xlsx")]
    public Task<IActionResult> Xlsx(string id, int? year, string? unit, CancellationToken cancellationToken) =>
        FileAsync(id, year, unit, XlsxWriter.WriteAsync, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", cancellationToken);

    /// <summary>The board as .csv.</summary>
    [HttpGet("board.csv")]
    public Task<IActionResult> Csv(string id, int? year, string? unit, CancellationToken cancellationToken) => FileAsync(id, year, unit, CsvWriter.WriteAsync, "csv", "text/csv", cancellationToken);

    /// <summary>The list behind a figure; without a unit the city's.</summary>
    [HttpGet("board/list")]
    public async Task<IActionResult> List(string id, string? what, int? year, string? unit, int page, CancellationToken cancellationToken)
    {
        var answer = await pages.OpenAsync(id, year, unit, cancellationToken);
        if (answer.IsRefused) return Forbid();
        if (answer is not { Page: { } board, Book: { } book } || await lists.FindAsync(book, what ?? "", unit is null ? null : board.Unit, cancellationToken) is not { } list) return NotFound();
        // The city's list is for those who see the city.
        if (unit is null && !board.IsCity) return Forbid();
        ViewData["Back"] = $"{board.Address}/board?{board.Query}";
        ViewData["Here"] = board.ListOf(what!, unit);
        return View("List", list with { Page = Math.Clamp(page, 1, list.Pages) });
    }

    /// <summary>Freezes a year that is over.</summary>
    [HttpPost("board/freeze"), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true)]
    public async Task<IActionResult> Freeze(string id, int year, CancellationToken cancellationToken)
    {
        var (found, problem) = await work.RunAsync(async unit => await unit.Get<Model.PlanDirectory>().FindAsync(id, cancellationToken) is { } plan
            ? (true, await unit.Get<YearFreezing>().FreezeAsync(plan, year, cancellationToken)) : (false, null), cancellationToken);
        if (!found) return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["{0}年已封存。以后的更正列在旁边，封存的数不变。", year].Value;
        return Redirect($"/admin/plans/{id}/board?year={year}");
    }

    private Task<IActionResult> FileAsync(string id, int? year, string? unit, Func<Stream, ExportSheet, CancellationToken, Task> write, string extension, string type, CancellationToken cancellationToken) =>
        ShowAsync(id, year, unit, async (page, _) =>
        {
            var file = new MemoryStream();
            await write(file, sheet.Write(page), cancellationToken);
            file.Position = 0;
            return File(file, type, $"{page.Unit.ShortName}{page.Year}.{extension}");
        }, cancellationToken);

    private async Task<IActionResult> ShowAsync(string id, int? year, string? unit, Func<BoardPage, BoardBook, Task<IActionResult>> show, CancellationToken cancellationToken)
    {
        var answer = await pages.OpenAsync(id, year, unit, cancellationToken);
        return answer.IsRefused ? Forbid() : answer is { Page: { } page, Book: { } book } ? await show(page, book) : NotFound();
    }
}
