using System.Text;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>What a closed survey came to: the stored report, three times. There is nothing to filter by, and no answer is left to be read.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SurveyPermissions.ViewSurveyResults)), Route("admin/surveys/{id:length(26)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SurveyResultsController(SurveyDoor door, IStringLocalizer<SurveyResultsController> T) : Controller
{
    /// <summary>As a page.</summary>
    [HttpGet("results")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is { Run: not null } found ? View(found) : NotFound();

    /// <summary>As a table.</summary>
    [HttpGet("results.csv")]
    public async Task<IActionResult> Csv(string id, CancellationToken cancellationToken)
    {
        if (await ReportAsync(id, cancellationToken) is not { } report) return NotFound();
        using var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, new ExportSheet("survey", [T["题目"], T["选项（多选题）"], T["分组"], T["回答"], T["人数"]], report.Tables.SelectMany(Rows)), cancellationToken);
        return File(file.ToArray(), "text/csv; charset=utf-8", "survey.csv");
    }

    /// <summary>As JSON.</summary>
    [HttpGet("results.json")]
    public async Task<IActionResult> Json(string id, CancellationToken cancellationToken) =>
        await ReportAsync(id, cancellationToken) is { } report ? Content(JsonSerializer.Serialize(report, JOptions.Default), "application/json", Encoding.UTF8) : NotFound();

    private async Task<SurveyReport?> ReportAsync(string id, CancellationToken cancellationToken) => (await door.FindAsync(id, cancellationToken))?.Run?.Report();

    private IEnumerable<IReadOnlyList<object?>> Rows(ReportTable table) => table.Groups.Count == 0 ? [[table.Question, table.Choice, T["全部"].Value, null, T["不单独显示"].Value]] : table.Groups.SelectMany(row => table.Columns
        .Select((column, at) => (IReadOnlyList<object?>)[table.Question, table.Choice, row.Group ?? T["全部"].Value, column, row.Counts[at] is { } count ? (object)count : T["不单独显示"].Value])
        .Append([table.Question, table.Choice, row.Group ?? T["全部"].Value, T["合计"].Value, row.Total]));
}
