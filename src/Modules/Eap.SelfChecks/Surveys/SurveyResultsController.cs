using System.Text;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>What a closed survey came to: the stored report, three times. There is nothing to filter by, and no answer is left to be read.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SurveyPermissions.ViewSurveyResults)), Route("admin/surveys/{id:length(26)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SurveyResultsController(SurveyDoor door, SiteClock clock, IStringLocalizer<SurveyResultsController> T) : Controller
{
    /// <summary>As a page.</summary>
    [HttpGet("results")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is { Run: not null } found ? View(found) : NotFound();

    /// <summary>As a table.</summary>
    [HttpGet("results.csv")]
    public async Task<IActionResult> Csv(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { Run: { } run } found || run.Report() is not { } report) return NotFound();
        using var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, new ExportSheet("survey", [T["调查"], report.Title], [.. About(found, run, report), .. report.Tables.SelectMany(Rows)]), cancellationToken);
        return File(file.ToArray(), "text/csv; charset=utf-8", string.Format(T["{0}（合计）.csv"].Value, string.Concat(report.Title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'))));
    }

    /// <summary>As JSON.</summary>
    [HttpGet("results.json")]
    public async Task<IActionResult> Json(string id, CancellationToken cancellationToken) =>
        await ReportAsync(id, cancellationToken) is { } report ? Content(JsonSerializer.Serialize(report, JOptions.Default), "application/json", Encoding.UTF8) : NotFound();

    private async Task<SurveyReport?> ReportAsync(string id, CancellationToken cancellationToken) => (await door.FindAsync(id, cancellationToken))?.Run?.Report();

    // Whoever is handed only the table reads first what it is, and that its numbers are none.
    private IEnumerable<IReadOnlyList<object?>> About(SurveyCase found, SurveyRun run, SurveyReport report)
    {
        yield return [T["问谁"].Value, found.Asked];
        yield return [T["时间"].Value, SurveyDays.Of(run, clock)];
        if (report.Total is null)
        {
            yield return [T["说明"].Value, T["填的人太少，出了合计就可能猜到是谁，所以一个数也没有。"].Value];
            yield break;
        }

        var blur = SurveyBlur.For(found.Definition);
        yield return [T["说明"].Value, string.Format(T["每个数都随机加减过，不是准数；十个数里九个和原数差不到 {0}，两个数差不到 {1} 的不要当成有差别。"].Value, blur.Near + 1, 2 * blur.Near)];
        yield return [];
        yield return [T["题目"].Value, T["选项（多选题）"].Value, T["分组"].Value, T["回答"].Value, T["大约人数"].Value];
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(ReportTable table) => table.Groups.Count == 0 ? [[table.Question, table.Choice, T["全部"].Value, null, T["不单独显示"].Value]] : table.Groups.SelectMany(row => table.Columns
        .Select((column, at) => (IReadOnlyList<object?>)[table.Question, table.Choice, row.Group ?? T["全部"].Value, column, row.Counts[at] is { } count ? (object)count : T["不单独显示"].Value])
        .Append([table.Question, table.Choice, row.Group ?? T["全部"].Value, T["填这一题的人"].Value, row.Total]));
}
