using System.Text;
using System.Text.Json;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Spreadsheets;
using Eap.Portal.Feeds;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Stations.OpenData;

/// <summary>All stations for other programs.</summary>
public sealed class StationsDataController(StationExport export, SiteAddress address) : Controller
{
    private static readonly string[] Columns =
    [
        "id", "name", "organization_id", "organization_name", "location_type", "latitude", "longitude", "address_1", "region", "country", "phone", "schedule", "accessibility", "services", "kind", "entry", "tier", "last_verified", "closed_on", "url",
    ];

    /// <summary>A page of HSDS locations; a city has one page.</summary>
    [HttpGet("stations.json")]
    public async Task<IActionResult> Json(CancellationToken cancellationToken)
    {
        var all = await ReadAsync(cancellationToken);
        var page = new { total_items = all.Count, total_pages = 1, page_number = 1, size = all.Count, first_page = true, last_page = true, empty = all.Count == 0, contents = all };
        return Content(JsonSerializer.Serialize(page, JOptions.Default), "application/json", Encoding.UTF8);
    }

    /// <summary>The same as a table.</summary>
    [HttpGet("stations.csv")]
    public async Task<IActionResult> Csv(CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await CsvWriter.WriteAsync(file, new ExportSheet("stations", Columns, (await ReadAsync(cancellationToken)).Select(Row)), cancellationToken);
        return File(file.ToArray(), "text/csv; charset=utf-8", "stations.csv");
    }

    private async Task<IReadOnlyList<HsdsLocation>> ReadAsync(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(StationContentType.Name));
        return await export.ReadAsync(await address.BaseAsync(Request, cancellationToken), cancellationToken);
    }

    private static IReadOnlyList<object?> Row(HsdsLocation location)
    {
        string? Of(string label) => location.Attributes.FirstOrDefault(attribute => attribute.Label == label)?.Value;
        return
        [
            location.Id, location.Name, location.Organization.Id, location.Organization.Name, location.LocationType, location.Latitude, location.Longitude, location.Addresses[0].Address1, location.Addresses[0].Region, location.Addresses[0].Country,
            string.Join("; ", location.Phones.Select(phone => phone.Number)), string.Join("; ", location.Schedules.Select(Words)), location.Accessibility[0].Description,
            string.Join("; ", location.Services.Select(service => service.Name)), Of("kind"), Of("entry"), Of("tier"), Of("last_verified"), Of("closed_on"), location.Url,
        ];
    }

    private static string Words(HsdsSchedule row) => string.Join(' ', new[] { row.ByDay, row.ValidFrom is null ? null : $"{row.ValidFrom}/{row.ValidTo}", $"{row.OpensAt}-{row.ClosesAt}" }.OfType<string>());
}
